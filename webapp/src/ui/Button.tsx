import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Link, type LinkProps } from 'react-router';
import styles from './Button.module.css';
import { Icon, type IconName } from './Icon';

type Look = 'main' | 'plain' | 'quiet' | 'danger';

type Shared = {
  look?: Look;
  icon?: IconName;
  /** For rows and cards: 36 px high instead of 44. */
  small?: boolean;
  children: ReactNode;
};

function className(look: Look, small: boolean): string {
  return [styles.button, styles[look], small ? styles.small : ''].join(' ');
}

/** Something to do here. While `busy` it cannot be pressed again, and says so. */
export function Button({
  look = 'plain',
  icon,
  small = false,
  busy = false,
  children,
  type = 'button',
  ...rest
}: Shared & { busy?: boolean } & Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'>) {
  return (
    <button
      {...rest}
      type={type}
      className={className(look, small)}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : rest.onClick}
    >
      {icon && <Icon name={icon} size={small ? 18 : 20} />}
      <span>{children}</span>
      {busy && <span className="visually-hidden">, please wait</span>}
    </button>
  );
}

/** Somewhere to go that looks like something to do. */
export function ButtonLink({
  look = 'plain',
  icon,
  small = false,
  children,
  ...rest
}: Shared & Omit<LinkProps, 'className' | 'style'>) {
  return (
    <Link {...rest} className={className(look, small)}>
      {icon && <Icon name={icon} size={small ? 18 : 20} />}
      <span>{children}</span>
    </Link>
  );
}

/** A link that does something instead of going somewhere: Change, Undo. */
export function LinkButton({ children, ...rest }: ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button {...rest} type="button" className={styles.link}>
      {children}
    </button>
  );
}
