import type { Import } from '../api/generated';
import { Card } from '../ui/Card';
import { Progress } from '../ui/Progress';
import { many } from '../words/contactWords';
import { toDo } from './imports';

/** How far the server is with checking, bringing in or taking back. */
export function Working({ one }: { one: Import }) {
  const { done, of, words } = progressOf(one);
  return (
    <Card title={TITLES[one.state as keyof typeof TITLES]}>
      <Progress done={done} of={of} words={words} />
      <p className="apart">You can leave this page; it goes on without you.</p>
    </Card>
  );
}

const TITLES = {
  checking: 'Looking at every row',
  applying: 'Bringing them in',
  undoing: 'Taking them back',
};

function progressOf({ state, counts }: Import): { done: number; of: number; words: string } {
  const [done, of] = state === 'checking' ? [counts.ready, counts.rows] : [counts.done, toDo(counts)];
  const [what, when] = state === 'checking' ? ['rows', 'looked at'] : [many('person'), 'done'];
  // Until the rows are counted there is nothing to measure by.
  if (of === 0) return { done: 0, of: 1, words: 'Just starting' };
  return {
    done,
    of,
    words: `${done.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')} ${what} ${when}`,
  };
}
