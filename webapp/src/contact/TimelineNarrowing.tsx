import { useState } from 'react';
import type { TimelineEntry } from '../api/generated';
import { LinkButton } from '../ui/Button';
import { Select, TextInput } from '../ui/Field';
import { doersOf, type Narrowing } from './narrowing';
import styles from './Timeline.module.css';

/** By whom and in what time: asked for seldom, so it is behind a button until it is used. */
export function TimelineNarrowing({
  timeline,
  narrowing: { who, from, to },
  onChange,
}: {
  timeline: TimelineEntry[];
  narrowing: Narrowing;
  onChange: (part: Partial<Narrowing>) => void;
}) {
  const used = who !== '' || from !== '' || to !== '';
  const [open, setOpen] = useState(used);
  if (!open && !used) {
    return (
      <p className={styles.second}>
        <LinkButton onClick={() => setOpen(true)}>Choose by whom and when</LinkButton>
      </p>
    );
  }
  return (
    <div className={styles.narrowing}>
      <Select label="By whom" value={who} onChange={({ target }) => onChange({ who: target.value })}>
        <option value="">Anybody</option>
        {doersOf(timeline).map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Select>
      <TextInput
        type="date"
        label="From"
        value={from}
        onChange={({ target }) => onChange({ from: target.value })}
      />
      <TextInput
        type="date"
        label="To"
        value={to}
        onChange={({ target }) => onChange({ to: target.value })}
      />
    </div>
  );
}
