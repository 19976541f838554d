import type { Editor } from '@tiptap/core';
import { NodeSelection, Selection } from '@tiptap/pm/state';

/** Moves the block the cursor is in one place up or down; at the end of the text it stays where it is. */
export function moveBlock(editor: Editor, by: -1 | 1): void {
  const { doc, selection, tr } = editor.state;
  const index = selection.$from.index(0);
  const neighbour = doc.maybeChild(index + by);
  const block = doc.maybeChild(index);
  if (!block || !neighbour) return;
  let start = 0;
  for (let before = 0; before < index; before++) start += doc.child(before).nodeSize;
  const to = by < 0 ? start - neighbour.nodeSize : start + neighbour.nodeSize;
  tr.delete(start, start + block.nodeSize).insert(to, block);
  tr.setSelection(
    block.isAtom
      ? NodeSelection.create(tr.doc, to)
      : Selection.near(tr.doc.resolve(to + selection.from - start)),
  );
  editor.view.dispatch(tr.scrollIntoView());
  editor.view.focus();
}
