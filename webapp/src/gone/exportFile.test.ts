import { expect, test } from 'vitest';
import { fileName } from './exportFile';

test('a file is named after the contact, without what a file system does not take', () => {
  expect(fileName('Aileen O’Baird-Smith')).toBe('Everything about Aileen OBaird-Smith');
  expect(fileName('../../etc: <b>')).toBe('Everything about ....etc b');
  expect(fileName('<>')).toBe('Everything about one contact');
});
