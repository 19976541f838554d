import styles from './Progress.module.css';

/** How far a long job is, in words and as a bar. */
export function Progress({ done, of, words }: { done: number; of: number; words: string }) {
  return (
    <div className={styles.progress}>
      <p role="status">{words}</p>
      <progress aria-label={words} value={done} max={Math.max(of, 1)} />
    </div>
  );
}

/** Parts of a whole as one bar; the counts beside it say the same in figures. */
export function PartsBar({
  parts,
}: {
  parts: { tone: 'accent' | 'soft' | 'waiting' | 'rest'; count: number }[];
}) {
  return (
    <div className={styles.parts} aria-hidden="true">
      {parts
        .filter((part) => part.count > 0)
        .map((part) => (
          <span key={part.tone} className={styles[part.tone]} style={{ flexGrow: part.count }} />
        ))}
    </div>
  );
}
