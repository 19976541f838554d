import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Stack } from '../ui/Card';
import { EmptyState, LoadingOr, Page } from '../ui/Page';
import { many, one } from '../words/contactWords';
import { count } from '../words/counts';
import { duplicatesQuery } from './duplicatesQuery';
import { PairCard } from './PairCard';

/** Records that may be about one person, the likeliest first: somebody looks, and says when they are two. */
export function DuplicatesPage() {
  const duplicates = useQuery(duplicatesQuery);
  return (
    <Page
      title={`Same ${one('person')} twice?`}
      above={<Link to="/people">{many('person', 'start')}</Link>}
      about={
        <>
          Records that look alike. Nothing changes by itself: look at the two, and say when they are not the
          same. There is a list of those who <Link to="/homes">may live together</Link>, too.
        </>
      }
    >
      <LoadingOr query={duplicates} lines={8}>
        {({ total, pairs }) =>
          pairs.length === 0 ? (
            <EmptyState>Nobody seems to be here twice.</EmptyState>
          ) : (
            <Stack>
              <p>
                {count(total, 'pair looks', 'pairs look')} alike
                {total > pairs.length && `; these are the ${pairs.length} likeliest`}.
              </p>
              {pairs.map((pair) => (
                <PairCard key={`${pair.one.id} ${pair.other.id}`} pair={pair} />
              ))}
            </Stack>
          )
        }
      </LoadingOr>
    </Page>
  );
}
