import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { Icon, type IconName } from '../../ui/Icon';
import { inText } from './inText';
import { moveBlock } from './moveBlock';
import type { PanelName } from './Panel';
import styles from './TextEditor.module.css';

/** What can be done to the text; each button says what it does in words. */
export function Toolbar({
  editor,
  open,
  onPanel,
}: {
  editor: Editor;
  open: PanelName | undefined;
  onPanel: (name: PanelName) => void;
}) {
  const now = useEditorState({
    editor,
    selector: ({ editor }) => ({
      heading: editor.isActive('heading'),
      bold: editor.isActive('bold'),
      italic: editor.isActive('italic'),
      bullets: editor.isActive('bulletList'),
      link: editor.isActive('link'),
    }),
  });
  const panel = (name: PanelName) => ({
    'aria-expanded': open === name,
    onClick: () => onPanel(name),
  });
  return (
    <fieldset className={styles.toolbar} aria-label="What to do with the text">
      <Tool
        name="Heading"
        aria-pressed={now.heading}
        onClick={() => inText(editor).toggleHeading({ level: 2 }).run()}
      />
      <Tool name="Bold" aria-pressed={now.bold} onClick={() => inText(editor).toggleBold().run()} />
      <Tool name="Italic" aria-pressed={now.italic} onClick={() => inText(editor).toggleItalic().run()} />
      <Tool
        name="Bullets"
        icon="list"
        aria-pressed={now.bullets}
        onClick={() => inText(editor).toggleBulletList().run()}
      />
      <span className={styles.gap} />
      <Tool name="Their name" icon="people" {...panel('merge')} />
      <Tool name="Link" icon="link" {...panel('link')} />
      <Tool name="Picture" icon="picture" {...panel('picture')} />
      <Tool name="Button" icon="arrow" {...panel('button')} />
      <span className={styles.gap} />
      <Tool name="Up" aria-label="Move up" onClick={() => moveBlock(editor, -1)} />
      <Tool name="Down" aria-label="Move down" onClick={() => moveBlock(editor, 1)} />
    </fieldset>
  );
}

function Tool({
  name,
  icon,
  ...rest
}: { name: string; icon?: IconName } & React.ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button {...rest} type="button" className={styles.tool}>
      {icon && <Icon name={icon} size={18} />}
      {name}
    </button>
  );
}
