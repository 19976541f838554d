import type { ReactNode } from 'react';
import { Icon } from '../ui/Icon';
import { Page } from '../ui/Page';
import styles from './Threshold.module.css';

/** A page before sign-in: the same paper and card, and a single thing to do. */
export function Threshold({
  title,
  about,
  group,
  children,
}: {
  title: string;
  about?: ReactNode;
  /** The name of the group that speaks here, where there is one. */
  group?: string;
  children: ReactNode;
}) {
  return (
    <div className={styles.threshold}>
      <header className={styles.brand}>
        <span className={styles.mark}>
          <Icon name="people" />
        </span>
        {group ?? 'Kith'}
      </header>
      <main className={styles.card}>
        <Page title={title} about={about}>
          {children}
        </Page>
      </main>
    </div>
  );
}
