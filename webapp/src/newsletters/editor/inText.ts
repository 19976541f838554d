import type { ChainedCommands, Editor } from '@tiptap/core';

/**
 * Begins what a button or panel does to the text, with the cursor back in the text at once. The editor's own `focus()` waits
 * for the next frame, and loses what somebody types before that.
 */
export function inText(editor: Editor): ChainedCommands {
  editor.view.focus();
  return editor.chain();
}
