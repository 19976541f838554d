import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { Button } from './Button';
import styles from './FileDrop.module.css';
import { Icon } from './Icon';

/** Takes one file: chosen by its button, or dropped here. `under` stands in the button's place while one is on its way. */
export function FileDrop({
  accept,
  hint,
  under,
  onFile,
}: {
  /** Endings and media types, as an input has them; what is dropped may be anything. */
  accept: string;
  hint: string;
  under?: ReactNode;
  onFile: (file: File) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);

  function take(files: FileList | null) {
    const file = files?.[0];
    if (file && !under) onFile(file);
    // So that the same file can be chosen again once it has been put right.
    if (input.current) input.current.value = '';
  }

  const drag = (event: DragEvent) => {
    event.preventDefault();
    setOver(event.type === 'dragover');
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the button does the same.
    <div
      className={over ? styles.over : styles.drop}
      onDragOver={drag}
      onDragLeave={drag}
      onDrop={(event) => {
        drag(event);
        take(event.dataTransfer.files);
      }}
    >
      <Icon name="upload" size={32} />
      {under ? (
        <div className={styles.under}>{under}</div>
      ) : (
        <>
          <p className={styles.drag}>Drop the file here, or</p>
          <Button look="main" id="file" onClick={() => input.current?.click()}>
            Choose a file
          </Button>
        </>
      )}
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        aria-label="The file"
        onChange={(event) => take(event.target.files)}
      />
      <p className={styles.hint}>{hint}</p>
    </div>
  );
}
