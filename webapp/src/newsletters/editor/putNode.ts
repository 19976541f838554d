import type { Editor, JSONContent } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import { inText } from './inText';

/** Puts a name, picture or button where the cursor is; one of the same kind that is selected is replaced, nothing else. */
export function putNode(editor: Editor, node: JSONContent): void {
  const { selection } = editor.state;
  const replaces = selection instanceof NodeSelection && selection.node.type.name === node.type;
  inText(editor)
    .insertContentAt(replaces ? { from: selection.from, to: selection.to } : selection.to, node)
    .run();
}
