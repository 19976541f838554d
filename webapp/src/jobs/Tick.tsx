import styles from './jobs.module.css';

/** Chooses somebody in a list. */
export function Tick({ name, on, onChange }: { name: string; on: boolean; onChange: (on: boolean) => void }) {
  return (
    <label className={styles.tick}>
      <input type="checkbox" checked={on} onChange={(event) => onChange(event.target.checked)} />
      <span className="visually-hidden">Choose {name}</span>
    </label>
  );
}
