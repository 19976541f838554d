import type { KeyboardEvent } from 'react';
import buttonStyles from './Button.module.css';
import { Disclosure } from './Disclosure';
import { Icon, type IconName } from './Icon';
import styles from './Menu.module.css';

/** Seldom-used things to do, under one button; the arrow keys, Home and End go from one to the next, as Tab does. */
export function Menu({
  name,
  small = false,
  items,
}: {
  name: string;
  /** Among small buttons. */
  small?: boolean;
  items: { name: string; icon: IconName; onPress: () => void }[];
}) {
  return (
    <Disclosure
      button={name}
      className={`${buttonStyles.button} ${buttonStyles.plain} ${small ? buttonStyles.small : ''} ${styles.opener}`}
    >
      {(close) =>
        items.map((item) => (
          <button
            key={item.name}
            type="button"
            className={styles.item}
            onKeyDown={move}
            onClick={() => {
              close();
              item.onPress();
            }}
          >
            <Icon name={item.icon} />
            {item.name}
          </button>
        ))
      }
    </Disclosure>
  );
}

/** After the last comes the first, and before the first the last. */
function move(event: KeyboardEvent<HTMLButtonElement>) {
  const item = event.currentTarget;
  const all = [...(item.parentElement?.querySelectorAll('button') ?? [])];
  const at = all.indexOf(item);
  const to = { ArrowDown: (at + 1) % all.length, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
  if (to === undefined) return;
  // The page stays where it is.
  event.preventDefault();
  all.at(to)?.focus();
}
