import { Suspense, useEffect } from 'react';
import { Link, NavLink, Outlet, ScrollRestoration, useNavigation } from 'react-router';
import { dropDrafts } from '../drafts/draftStore';
import { ContactSearch } from '../people/ContactSearch';
import { may, useSession } from '../session/session';
import { ButtonLink } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { Waiting } from '../ui/Page';
import { aOne, many } from '../words/contactWords';
import styles from './Frame.module.css';
import { usePlaces } from './places';
import { UserMenu } from './UserMenu';

/** What stands around every page of a signed-in user: the group's places, the search, one main button. */
export function Frame() {
  const session = useSession();
  const navigation = useNavigation();
  const mayAdd = may(session.role, 'contributor');
  const places = usePlaces();
  // What another user began to type in this tab, or this one in another group, is not theirs to find.
  useEffect(() => dropDrafts(session), [session]);

  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#content">
        Skip to the content
      </a>
      <nav className={styles.side} aria-label="Places">
        <Link to="/day" className={styles.group}>
          <span className={styles.mark}>
            <Icon name="people" />
          </span>
          <span>
            <span className={styles.groupName}>{session.group.name}</span>
            <span className={styles.kith}>Kith</span>
          </span>
        </Link>
        <ul>
          {places.map((place) => (
            <li key={place.to}>
              <NavLink to={place.to} className={styles.place as string}>
                <Icon name={place.icon} />
                <span>{place.name}</span>
                {place.count !== undefined && (
                  <span className={styles.count}>{place.count.toLocaleString('en-GB')}</span>
                )}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <header className={styles.top}>
        <ContactSearch />
        {mayAdd && (
          <div className={styles.add}>
            <ButtonLink to="/people/new" look="main" icon="plus">
              Add {aOne('person')}
            </ButtonLink>
          </div>
        )}
        <UserMenu />
      </header>
      <main className={styles.content} id="content" tabIndex={-1} aria-busy={navigation.state !== 'idle'}>
        <Suspense fallback={<Waiting lines={6} />}>
          <Outlet />
        </Suspense>
      </main>
      <PhoneBar mayAdd={mayAdd} />
      <ScrollRestoration />
    </div>
  );
}

function PhoneBar({ mayAdd }: { mayAdd: boolean }) {
  return (
    <nav className={styles.phoneBar} aria-label="Places, for phones">
      <NavLink to="/day" className={styles.tab as string}>
        <Icon name="sun" size={22} />
        Your day
      </NavLink>
      <NavLink to="/people" end className={styles.tab as string}>
        <Icon name="people" size={22} />
        <span className={styles.tabName}>{many('person', 'start')}</span>
      </NavLink>
      {mayAdd && (
        <Link to="/people/new" className={styles.tabAdd}>
          <Icon name="plus" size={22} />
          Add
        </Link>
      )}
      <NavLink to="/newsletters" className={styles.tab as string}>
        <Icon name="mail" size={22} />
        News
      </NavLink>
      <NavLink to="/more" className={styles.tab as string}>
        <Icon name="settings" size={22} />
        More
      </NavLink>
    </nav>
  );
}
