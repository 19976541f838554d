import { Link } from 'react-router';

/** “Drivers, Cooks and Friends”, each leading to its page. */
export function NamedLinks({ links }: { links: { to: string; name: string }[] }) {
  return links.map(({ to, name }, index) => (
    <span key={to}>
      {index > 0 && (index === links.length - 1 ? ' and ' : ', ')}
      <Link to={to}>{name}</Link>
    </span>
  ));
}
