import { type ReactNode, useEffect, useRef } from 'react';
import { sentence } from '../api/errors';
import { Notice } from './Notice';
import styles from './Page.module.css';

/**
 * A page: its title takes the focus when the page is arrived at, so that a screen reader starts there, and names the
 * browser's tab. `about` says in one line what the page is for.
 */
export function Page({
  title,
  tab,
  about,
  above,
  lead,
  below,
  actions,
  children,
}: {
  title: ReactNode;
  /** The tab's name, when the title is more than a text. */
  tab?: string;
  about?: ReactNode;
  /** Where one came from: a link to the page above. */
  above?: ReactNode;
  /** Stands before the title: a face. */
  lead?: ReactNode;
  /** Stands below the title: badges. */
  below?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  const name = tab ?? (typeof title === 'string' ? title : 'Kith');
  useEffect(() => {
    document.title = `${name} – Kith`;
  }, [name]);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div className={styles.who}>
          {lead}
          <div className={styles.titles}>
            {above && <div className={styles.above}>{above}</div>}
            <h1 ref={heading} tabIndex={-1}>
              {title}
            </h1>
            {about && <p className={styles.about}>{about}</p>}
            {below && <div className={styles.below}>{below}</div>}
          </div>
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}

/** Grey lines of the right height while something is on its way. */
export function Waiting({ lines = 4 }: { lines?: number }) {
  return (
    <div className={styles.waiting} role="status">
      <span className="visually-hidden">Loading</span>
      {Array.from({ length: lines }, (_, line) => `line ${line}`).map((line) => (
        <span key={line} className={styles.bar} />
      ))}
    </div>
  );
}

/** Grey lines until the answer is there, and a sentence when it does not come. */
export function LoadingOr<Answer>({
  query,
  lines,
  children,
}: {
  query: { data: Answer | undefined; error: Error | null };
  lines?: number;
  children: (answer: Answer) => ReactNode;
}) {
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <Notice tone="bad">{sentence(query.error)}</Notice>;
  return <Waiting {...(lines === undefined ? {} : { lines })} />;
}

/** What a place is for while there is nothing in it: one sentence, one thing to do. */
export function EmptyState({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <p>{children}</p>
      {action}
    </div>
  );
}
