import { Link } from 'react-router';
import { Icon } from '../ui/Icon';
import { Page } from '../ui/Page';
import styles from './MorePage.module.css';
import { usePlaces } from './places';

/** What the bar at the foot of a phone has by itself. */
const IN_THE_BAR = ['/day', '/people', '/newsletters'];

/** The places for which a phone's bar has no room. */
export function MorePage() {
  const places = usePlaces().filter((place) => !IN_THE_BAR.includes(place.to));
  return (
    <Page title="More">
      <ul className={styles.places}>
        {places.map((place) => (
          <li key={place.to}>
            <Link to={place.to} className={styles.place}>
              <Icon name={place.icon} />
              <span>{place.name}</span>
              {place.count !== undefined && (
                <span className={styles.count}>{place.count.toLocaleString('en-GB')}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </Page>
  );
}
