import type { ReactNode } from 'react';
import { Icon } from '../ui/Icon';
import { Page } from '../ui/Page';
import styles from './Threshold.module.css';

/** A page before sign-in: the same paper and card, and a single thing to do. */
export function Threshold({
  title,
  about,
  children,
}: {
  title: string;
  about?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className={styles.threshold}>
      <p className={styles.brand}>
        <span className={styles.mark}>
          <Icon name="people" />
        </span>
        Kith
      </p>
      <main className={styles.card}>
        <Page title={title} about={about}>
          {children}
        </Page>
      </main>
    </div>
  );
}
