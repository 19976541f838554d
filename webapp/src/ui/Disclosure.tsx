import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import styles from './Disclosure.module.css';

/**
 * A button that opens a small panel below it; a press elsewhere, Escape or `close` puts it away. The panel holds
 * ordinary buttons and links, reached by Tab, the first of them by the arrow down as well.
 */
export function Disclosure({
  button,
  className,
  children,
}: {
  button: ReactNode;
  className?: string | undefined;
  children: (close: () => void) => ReactNode;
}) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [rightwards, setRightwards] = useState(false);

  // It ends where its button ends, unless it would then begin outside the window: on a phone, on the left.
  useLayoutEffect(() => {
    setRightwards(open && (panel.current?.getBoundingClientRect().left ?? 0) < 0);
  }, [open]);

  useEffect(() => {
    if (!open) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'ArrowDown' && event.target === opener.current) {
        event.preventDefault();
        panel.current?.querySelector<HTMLElement>('button, a, input, select')?.focus();
      }
      if (event.key !== 'Escape') return;
      setOpen(false);
      opener.current?.focus();
    };
    const onPress = (event: Event) => {
      if (!box.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('pointerdown', onPress);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('pointerdown', onPress);
    };
  }, [open]);

  function close() {
    setOpen(false);
    opener.current?.focus();
  }

  return (
    <div className={styles.disclosure} ref={box}>
      <button
        type="button"
        ref={opener}
        className={className}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {button}
      </button>
      {open && (
        <div ref={panel} className={rightwards ? `${styles.panel} ${styles.rightwards}` : styles.panel}>
          {children(close)}
        </div>
      )}
    </div>
  );
}
