import { mergeAttributes, Node } from '@tiptap/core';
import type { MergeField } from '../../api/generated';
import { MERGE_WORDS } from '../content';
import styles from './TextEditor.module.css';

/** A chip in the text, in whose place each reader sees their own name, or the fallback. */
export const MergeFieldNode = Node.create({
  name: 'mergeField',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes() {
    return { field: { default: 'firstName' }, fallback: { default: '' } };
  },
  parseHTML() {
    // What is pasted makes no merge fields.
    return [];
  },
  renderHTML({ node, HTMLAttributes }) {
    const { field, fallback } = node.attrs as { field: MergeField; fallback: string };
    return [
      'span',
      mergeAttributes(HTMLAttributes, { class: styles.merge }),
      `${MERGE_WORDS[field]} | ${fallback}`,
    ];
  },
  renderText({ node }) {
    return String(node.attrs.fallback);
  },
});

/** One thing that the reader is asked to do. */
export const ButtonNode = Node.create({
  name: 'button',
  group: 'block',
  atom: true,
  addAttributes() {
    return { text: { default: '' }, href: { default: '' } };
  },
  parseHTML() {
    return [];
  },
  renderHTML({ node }) {
    return ['div', { class: styles.buttonBlock }, ['span', {}, String(node.attrs.text)]];
  },
});
