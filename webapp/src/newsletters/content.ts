import type { JSONContent } from '@tiptap/core';
import type { Block, Content, MergeField, MergeSpan, Span, TextSpan } from '../api/generated';

/** How a merge field is called on its chip. */
export const MERGE_WORDS: Record<MergeField, string> = {
  firstName: 'first name',
  lastName: 'last name',
  fullName: 'whole name',
  groupName: 'your group’s name',
};

/** The box of the text on the page, for whatever leads to it. */
export const TEXT_ID = 'newsletter-text';

/** A letter to begin with: greets by first name, and leaves room. */
export const FIRST_CONTENT: Content = {
  version: 1,
  blocks: [
    {
      type: 'paragraph',
      spans: [
        { type: 'text', text: 'Dear ' },
        { type: 'merge', field: 'firstName', fallback: 'friend' },
        { type: 'text', text: ',' },
      ],
    },
    { type: 'paragraph', spans: [] },
  ],
};

/** The contract's blocks as the editor's document. */
export function toDocument(content: Content): JSONContent {
  const blocks = content.blocks.map(toNode);
  return { type: 'doc', content: blocks.length > 0 ? blocks : [{ type: 'paragraph' }] };
}

function toNode(block: Block): JSONContent {
  switch (block.type) {
    case 'heading':
      return { type: 'heading', attrs: { level: block.level }, ...inline(block.spans) };
    case 'paragraph':
      return { type: 'paragraph', ...inline(block.spans) };
    case 'bullets':
      return {
        type: 'bulletList',
        content: block.items.map((spans) => ({
          type: 'listItem',
          content: [{ type: 'paragraph', ...inline(spans) }],
        })),
      };
    case 'picture':
      return { type: 'image', attrs: { src: block.address, alt: block.alt } };
    case 'button':
      return { type: 'button', attrs: { text: block.text, href: block.href } };
  }
}

/** An empty text is no node, the editor refuses one; a line that ends within a text is a node of its own. */
function inline(spans: Span[]): { content?: JSONContent[] } {
  const content = spans.flatMap((span) => (span.type === 'merge' ? [mergeNode(span)] : textNodes(span)));
  return content.length > 0 ? { content } : {};
}

function mergeNode({ field, fallback }: MergeSpan): JSONContent {
  return { type: 'mergeField', attrs: { field, fallback } };
}

function textNodes(span: TextSpan): JSONContent[] {
  const marks = [
    ...(span.bold ? [{ type: 'bold' }] : []),
    ...(span.italic ? [{ type: 'italic' }] : []),
    ...(span.href ? [{ type: 'link', attrs: { href: span.href } }] : []),
  ];
  const marked = marks.length > 0 ? { marks } : {};
  return span.text
    .split(/(\n)/)
    .filter((text) => text !== '')
    .map((text) => (text === '\n' ? { type: 'hardBreak', ...marked } : { type: 'text', text, ...marked }));
}

/** The editor's document as the contract's blocks. Empty lines are left out: the space between blocks is the mail's. */
export function toContent(document: JSONContent): Content {
  return { version: 1, blocks: (document.content ?? []).flatMap(toBlocks) };
}

function toBlocks(node: JSONContent): Block[] {
  const attrs = node.attrs ?? {};
  switch (node.type) {
    case 'heading':
      return withText(toSpans(node)).map((spans) => ({
        type: 'heading',
        level: levelOf(attrs.level),
        spans,
      }));
    case 'paragraph':
      return withText(toSpans(node)).map((spans) => ({ type: 'paragraph', spans }));
    case 'bulletList': {
      const items = itemsOf(node);
      return items.length > 0 ? [{ type: 'bullets', items }] : [];
    }
    case 'image':
      return [{ type: 'picture', address: String(attrs.src ?? ''), alt: String(attrs.alt ?? '') }];
    case 'button':
      return [{ type: 'button', text: String(attrs.text ?? ''), href: String(attrs.href ?? '') }];
    default:
      return [];
  }
}

/** A list within a list is told in one: mail programs disagree about anything deeper. */
function itemsOf(list: JSONContent): Span[][] {
  return (list.content ?? []).flatMap((item) =>
    (item.content ?? []).flatMap((node) =>
      node.type === 'bulletList' ? itemsOf(node) : withText(toSpans(node)),
    ),
  );
}

function withText(spans: Span[]): Span[][] {
  return spans.some((span) => span.type === 'merge' || span.text.trim() !== '') ? [spans] : [];
}

function toSpans(node: JSONContent): Span[] {
  return (node.content ?? []).flatMap((part): Span[] => {
    if (part.type === 'mergeField') {
      const { field, fallback } = part.attrs ?? {};
      return [{ type: 'merge', field: field as MergeField, fallback: String(fallback) }];
    }
    const text = part.type === 'hardBreak' ? '\n' : part.text;
    return text ? [{ type: 'text', text, ...marksOf(part) }] : [];
  });
}

function marksOf({ marks = [] }: JSONContent): Pick<TextSpan, 'bold' | 'italic' | 'href'> {
  const href: unknown = marks.find((mark) => mark.type === 'link')?.attrs?.href;
  return {
    ...(marks.some((mark) => mark.type === 'bold') && { bold: true }),
    ...(marks.some((mark) => mark.type === 'italic') && { italic: true }),
    ...(typeof href === 'string' && { href }),
  };
}

function levelOf(level: unknown): 1 | 2 | 3 {
  return level === 2 || level === 3 ? level : 1;
}
