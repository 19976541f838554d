import type { Editor } from '@tiptap/core';
import { type ReactNode, useState } from 'react';
import type { MergeField } from '../../api/generated';
import { Button } from '../../ui/Button';
import { Checkbox, FormActions, Pair, Select, TextInput } from '../../ui/Field';
import { MERGE_WORDS } from '../content';
import { linkAddress, pictureAddress } from './addresses';
import { inText } from './inText';
import { putNode } from './putNode';
import styles from './TextEditor.module.css';

export type PanelName = 'merge' | 'link' | 'picture' | 'button';

type Props = { editor: Editor; onClose: () => void };

/** The few boxes that a name, link, picture or button needs before it goes into the text. */
export function Panel({ name, ...props }: Props & { name: PanelName }) {
  switch (name) {
    case 'merge':
      return <MergePanel {...props} />;
    case 'link':
      return <LinkPanel {...props} />;
    case 'picture':
      return <PicturePanel {...props} />;
    case 'button':
      return <ButtonPanel {...props} />;
  }
}

function MergePanel({ editor, onClose }: Props) {
  const old = editor.getAttributes('mergeField');
  const [field, setField] = useState<MergeField>(old.field ?? 'firstName');
  const [fallback, setFallback] = useState(String(old.fallback ?? 'friend'));
  const [error, setError] = useState<string>();
  function put() {
    if (fallback.trim() === '') return setError('Say what stands there when the name is not known');
    putNode(editor, { type: 'mergeField', attrs: { field, fallback: fallback.trim() } });
    onClose();
  }
  return (
    <Boxes onPut={put} onClose={onClose}>
      <Pair>
        <Select
          label="What of the reader?"
          value={field}
          onChange={(event) => setField(event.target.value as MergeField)}
        >
          {Object.entries(MERGE_WORDS).map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </Select>
        <TextInput
          label="And when it is not known?"
          value={fallback}
          error={error}
          onChange={(event) => setFallback(event.target.value)}
        />
      </Pair>
    </Boxes>
  );
}

function LinkPanel({ editor, onClose }: Props) {
  const old = String(editor.getAttributes('link').href ?? '');
  const [typed, setTyped] = useState(old);
  const [words, setWords] = useState('');
  const [error, setError] = useState<string>();
  const bare = editor.state.selection.empty && !editor.isActive('link');
  function put() {
    const href = linkAddress(typed);
    if (!href) return setError('Enter an address, like https://example.org');
    const chain = inText(editor);
    if (bare) {
      chain
        .insertContent({
          type: 'text',
          text: words.trim() || typed.trim(),
          marks: [{ type: 'link', attrs: { href } }],
        })
        .run();
    } else {
      chain.extendMarkRange('link').setLink({ href }).run();
    }
    onClose();
  }
  return (
    <Boxes
      onPut={put}
      onClose={onClose}
      also={
        old && (
          <Button
            onClick={() => {
              inText(editor).extendMarkRange('link').unsetLink().run();
              onClose();
            }}
          >
            Take the link away
          </Button>
        )
      }
    >
      <TextInput
        label="Where does the link lead?"
        inputMode="url"
        value={typed}
        error={error}
        onChange={(event) => setTyped(event.target.value)}
      />
      {bare && (
        <TextInput
          label="Words of the link"
          hint="They say where it leads: “Book a place”, not “here”"
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      )}
    </Boxes>
  );
}

function PicturePanel({ editor, onClose }: Props) {
  const old = editor.getAttributes('image');
  const [typed, setTyped] = useState(String(old.src ?? ''));
  const [alt, setAlt] = useState(String(old.alt ?? ''));
  const [decorative, setDecorative] = useState(old.src !== undefined && !old.alt);
  const [errors, setErrors] = useState<{ address?: string; alt?: string }>({});
  function put() {
    const src = pictureAddress(typed);
    const wordless = !decorative && alt.trim() === '';
    if (!src || wordless) {
      setErrors({
        ...(!src && { address: 'Enter the picture’s address, which starts with https://' }),
        ...(wordless && { alt: 'Say what the picture shows, or that it says nothing' }),
      });
      return;
    }
    putNode(editor, { type: 'image', attrs: { src, alt: decorative ? '' : alt.trim() } });
    onClose();
  }
  return (
    <Boxes onPut={put} onClose={onClose}>
      <TextInput
        label="Address of the picture"
        hint="Where it is on the web; it starts with https://"
        inputMode="url"
        value={typed}
        error={errors.address}
        onChange={(event) => setTyped(event.target.value)}
      />
      {!decorative && (
        <TextInput
          label="What does it show?"
          hint="For people who cannot see it"
          value={alt}
          error={errors.alt}
          onChange={(event) => setAlt(event.target.value)}
        />
      )}
      <Checkbox
        label="It is only decoration"
        checked={decorative}
        onChange={(event) => setDecorative(event.target.checked)}
      />
    </Boxes>
  );
}

function ButtonPanel({ editor, onClose }: Props) {
  const old = editor.getAttributes('button');
  const [text, setText] = useState(String(old.text ?? ''));
  const [typed, setTyped] = useState(String(old.href ?? ''));
  const [errors, setErrors] = useState<{ text?: string; href?: string }>({});
  function put() {
    const href = linkAddress(typed);
    if (!href || text.trim() === '') {
      setErrors({
        ...(text.trim() === '' && { text: 'Say what the button does' }),
        ...(!href && { href: 'Enter an address, like https://example.org' }),
      });
      return;
    }
    putNode(editor, { type: 'button', attrs: { text: text.trim(), href } });
    onClose();
  }
  return (
    <Boxes onPut={put} onClose={onClose}>
      <TextInput
        label="Words on the button"
        value={text}
        error={errors.text}
        onChange={(event) => setText(event.target.value)}
      />
      <TextInput
        label="Where does it lead?"
        inputMode="url"
        value={typed}
        error={errors.href}
        onChange={(event) => setTyped(event.target.value)}
      />
    </Boxes>
  );
}

function Boxes({
  children,
  also,
  onPut,
  onClose,
}: {
  children: ReactNode;
  also?: ReactNode;
  onPut: () => void;
  onClose: () => void;
}) {
  return (
    <form
      noValidate
      className={styles.panel}
      onSubmit={(event) => {
        event.preventDefault();
        onPut();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      {children}
      <FormActions>
        <Button type="submit" small look="main">
          Put it in
        </Button>
        {also}
        <Button small look="quiet" onClick={onClose}>
          Cancel
        </Button>
      </FormActions>
    </form>
  );
}
