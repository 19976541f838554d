import buttonStyles from './Button.module.css';
import { Disclosure } from './Disclosure';
import { Icon, type IconName } from './Icon';
import styles from './Menu.module.css';

/** Seldom-used things to do, under one button. */
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
