import Image from '@tiptap/extension-image';
import { EditorContent, useEditor } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { useState } from 'react';
import type { Content } from '../../api/generated';
import { TEXT_ID, toContent, toDocument } from '../content';
import { ButtonNode, MergeFieldNode } from './nodes';
import { Panel, type PanelName } from './Panel';
import styles from './TextEditor.module.css';
import { Toolbar } from './Toolbar';

/** The text of a newsletter. What a mail cannot show is not offered. */
export default function TextEditor({
  initial,
  onChange,
}: {
  initial: Content;
  onChange: (content: Content) => void;
}) {
  const [panel, setPanel] = useState<PanelName>();
  const editor = useEditor({
    // A strict content security policy allows no style sheet that a script writes.
    injectCSS: false,
    extensions: [
      StarterKit.configure({
        heading: { levels: [1, 2, 3] },
        link: { openOnClick: false, protocols: ['mailto', 'tel'], defaultProtocol: 'https' },
        blockquote: false,
        code: false,
        codeBlock: false,
        horizontalRule: false,
        orderedList: false,
        strike: false,
        underline: false,
      }),
      Image,
      MergeFieldNode,
      ButtonNode,
    ],
    content: toDocument(initial),
    editorProps: {
      attributes: {
        id: TEXT_ID,
        class: styles.text ?? '',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': 'Text of the newsletter',
      },
    },
    onUpdate: ({ editor }) => onChange(toContent(editor.getJSON())),
  });

  if (!editor) return null;
  return (
    <div className={styles.editor}>
      <Toolbar editor={editor} open={panel} onPanel={(name) => setPanel(name === panel ? undefined : name)} />
      {panel && (
        <Panel
          key={panel}
          name={panel}
          editor={editor}
          onClose={() => {
            setPanel(undefined);
            editor.view.focus();
          }}
        />
      )}
      <EditorContent editor={editor} />
    </div>
  );
}
