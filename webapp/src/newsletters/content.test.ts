import { expect, test } from 'vitest';
import type { Content } from '../api/generated';
import { FIRST_CONTENT, toContent, toDocument } from './content';

const WINTER_NEWS: Content = {
  version: 1,
  blocks: [
    { type: 'heading', level: 2, spans: [{ type: 'text', text: 'Winter news' }] },
    {
      type: 'paragraph',
      spans: [
        { type: 'text', text: 'Dear ' },
        { type: 'merge', field: 'firstName', fallback: 'friend' },
        { type: 'text', text: ', come on ' },
        { type: 'text', text: 'Friday', bold: true, italic: true },
        { type: 'text', text: ' to the ', italic: true },
        { type: 'text', text: 'hall', href: 'https://example.org/hall' },
      ],
    },
    { type: 'bullets', items: [[{ type: 'text', text: 'Soup' }], [{ type: 'text', text: 'Songs' }]] },
    { type: 'picture', address: 'https://example.org/snow.jpg', alt: 'Snow on the harbour' },
    { type: 'button', text: 'Book a lift', href: 'https://example.org/lift' },
  ],
};

test('every kind of block comes out of the editor’s document as it went in', () => {
  expect(toContent(toDocument(WINTER_NEWS))).toEqual(WINTER_NEWS);
});

test('a merge field keeps its fallback', () => {
  expect(toContent(toDocument(FIRST_CONTENT)).blocks[0]).toEqual(FIRST_CONTENT.blocks[0]);
});

test('empty lines, headings and list items are left out', () => {
  const document = {
    type: 'doc',
    content: [
      { type: 'paragraph' },
      { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: ' ' }] },
      { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }] },
    ],
  };
  expect(toContent(document)).toEqual({ version: 1, blocks: [] });
});

test('a list within a list is told in one', () => {
  const item = (text: string, ...rest: object[]) => ({
    type: 'listItem',
    content: [{ type: 'paragraph', content: [{ type: 'text', text }] }, ...rest],
  });
  const document = {
    type: 'doc',
    content: [
      {
        type: 'bulletList',
        content: [item('Food', { type: 'bulletList', content: [item('Soup')] }), item('Songs')],
      },
    ],
  };
  expect(toContent(document).blocks).toEqual([
    {
      type: 'bullets',
      items: ['Food', 'Soup', 'Songs'].map((text) => [{ type: 'text', text }]),
    },
  ]);
});

test('an empty text never reaches the editor, which refuses one', () => {
  const content: Content = {
    version: 1,
    blocks: [{ type: 'paragraph', spans: [{ type: 'text', text: '' }] }],
  };
  expect(toDocument(content).content).toEqual([{ type: 'paragraph' }]);
});

test('nothing written is one empty line', () => {
  expect(toDocument({ version: 1, blocks: [] }).content).toEqual([{ type: 'paragraph' }]);
});

test('a line that ends within a text does so again', () => {
  const spans = ['Yours,', '\n', 'Rosa'].map((text) => ({ type: 'text' as const, text, bold: true }));
  const document = toDocument({
    version: 1,
    blocks: [{ type: 'paragraph', spans: [{ type: 'text', text: 'Yours,\nRosa', bold: true }] }],
  });
  expect(document.content?.[0]?.content?.map((node) => node.type)).toEqual(['text', 'hardBreak', 'text']);
  expect(toContent(document).blocks).toEqual([{ type: 'paragraph', spans }]);
});
