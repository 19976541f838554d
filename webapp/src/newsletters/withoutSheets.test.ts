import { expect, test } from 'vitest';
import { withoutSheets } from './withoutSheets';

test('sheets go, style attributes and everything else stay', () => {
  const html = `<head><title>News</title><link href="https://example.org/a.css"
    rel="stylesheet"><style type="text/css">
    p { margin: 0 }
    </style></head><body><p style="color:red">Dear Noor</p><STYLE>a{}</STYLE></body>`;
  expect(withoutSheets(html)).toBe(
    '<head><title>News</title></head><body><p style="color:red">Dear Noor</p></body>',
  );
});
