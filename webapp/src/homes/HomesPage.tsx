import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Stack } from '../ui/Card';
import { EmptyState, LoadingOr, Page } from '../ui/Page';
import { aOne, many } from '../words/contactWords';
import { count } from '../words/counts';
import { HomeCard } from './HomeCard';
import { homesQuery } from './homesQuery';
import { question } from './homeWords';

/** Homes that several people share: somebody who knows them says whether they are a household. */
export function HomesPage() {
  const homes = useQuery(homesQuery);
  return (
    <Page
      title="May live together"
      above={<Link to="/people">{many('person', 'start')}</Link>}
      about={`${many('person', 'start')} with the same address. Kith puts nobody into ${aOne('household')} by itself: say so where you know it, and leave the rest for later.`}
    >
      <LoadingOr query={homes} lines={8}>
        {({ total, homes }) =>
          homes.length === 0 ? (
            <EmptyState>
              Nobody seems to share an address who is not in {aOne('household')} already.
            </EmptyState>
          ) : (
            <Stack>
              <p>
                {count(total, 'address', 'addresses')} to look at
                {total > homes.length && `; these are the first ${homes.length}`}.
              </p>
              {homes.map((home) => (
                <HomeCard
                  key={[...home.people, ...(home.household ? [home.household] : [])]
                    .map(({ id }) => id)
                    .join(' ')}
                  home={home}
                  title={question(home)}
                />
              ))}
            </Stack>
          )
        }
      </LoadingOr>
    </Page>
  );
}
