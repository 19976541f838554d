import type { ReactNode } from 'react';
import styles from './Badge.module.css';
import { Icon, type IconName } from './Icon';

type Tone = 'plain' | 'accent' | 'notice' | 'good' | 'bad' | 'info';

/** A short word with a colour; the word alone must be enough. */
export function Badge({
  tone = 'plain',
  icon,
  children,
}: {
  tone?: Tone;
  icon?: IconName;
  children: ReactNode;
}) {
  return (
    <span className={`${styles.badge} ${styles[tone]}`}>
      {icon && <Icon name={icon} size={16} />}
      {children}
    </span>
  );
}

/** A row of badges. */
export function Badges({ children }: { children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}

const FACES = ['accent', 'notice', 'info', 'bad'] as const;

/** Initials in a circle, always the same colour for the same contact. */
export function Avatar({ name, id, large = false }: { name: string; id: string; large?: boolean }) {
  const words = name.split(/\s+/).filter(Boolean);
  const initials = [words[0], words.length > 1 ? words.at(-1) : ''].map((word) => word?.[0] ?? '').join('');
  const sum = [...id].reduce((total, letter) => total + letter.charCodeAt(0), 0);
  const tone = FACES[sum % FACES.length] ?? 'accent';
  return (
    <span className={`${styles.avatar} ${styles[tone]} ${large ? styles.large : ''}`} aria-hidden="true">
      {initials.toLocaleUpperCase('en-GB')}
    </span>
  );
}
