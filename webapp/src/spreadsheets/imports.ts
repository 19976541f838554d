import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';
import type { Import, ImportCounts, ImportState, Imports } from '../api/generated';
import { whileWorking } from '../api/looks';
import { many, one, people } from '../words/contactWords';
import { count } from '../words/counts';

export const importsQuery = queryOptions({
  queryKey: ['imports'],
  queryFn: () => api.get<Imports>('/api/imports'),
});

/** One import; asked for again and again while the server works on it, or writes its sheet. */
export function importQuery(id: string) {
  return queryOptions({
    queryKey: ['imports', id],
    queryFn: () => api.get<Import>(`/api/imports/${id}`),
    refetchInterval: whileWorking(
      ({ state, handBack }: Import) => isWorking(state) || handBack?.stage === 'making',
    ),
  });
}

/** True while the server checks, brings in or takes back. */
export function isWorking(state: ImportState): boolean {
  return state === 'checking' || state === 'applying' || state === 'undoing';
}

type Tone = 'plain' | 'accent' | 'notice' | 'good' | 'bad' | 'info';

const STATE_WORDS: Record<ImportState, { words: string; tone: Tone }> = {
  'waiting-for-file': { words: 'No file came', tone: 'plain' },
  matching: { words: 'Match its columns', tone: 'notice' },
  checking: { words: 'Being checked', tone: 'info' },
  ready: { words: 'Ready to bring in', tone: 'notice' },
  applying: { words: 'Coming in', tone: 'info' },
  applied: { words: 'Brought in', tone: 'good' },
  undoing: { words: 'Being taken back', tone: 'info' },
  undone: { words: 'Taken back', tone: 'plain' },
  failed: { words: 'Cannot be read', tone: 'bad' },
};

/** How an import stands, in a word or three. */
export function stateWords({ state, undoable }: Import): { words: string; tone: Tone } {
  return state === 'failed' && undoable ? { words: 'Stopped half way', tone: 'bad' } : STATE_WORDS[state];
}

/** What became of an import, or would: a sentence without its full stop. */
export function storyOf(one: Import): string {
  const { counts } = one;
  switch (one.state) {
    case 'waiting-for-file':
      return 'The upload was not finished';
    case 'matching':
      return 'Nobody has said yet what its columns are';
    case 'checking':
      return 'Every row is being looked at';
    case 'ready':
      return `${newOnes(counts)}, ${counts.fill.toLocaleString('en-GB')} to fill in${told(counts)}`;
    case 'applying':
    case 'undoing':
      return `${counts.done.toLocaleString('en-GB')} of ${people(toDo(counts))} so far`;
    case 'applied':
      return `${newOnes(counts)}, ${counts.fill.toLocaleString('en-GB')} already known and filled in${told(counts)}`;
    case 'undone': {
      const kept = one.keptCount ?? 0;
      if (kept > 0) return `Taken back, ${people(kept)} kept`;
      return counts.refusals > 0 ? 'Taken back, but for those who said no' : 'Everything was taken back';
    }
    case 'failed':
      return one.problem ?? 'The file could not be read';
  }
}

function told(counts: ImportCounts): string {
  return alsoWords(counts)
    .map((words) => `, ${words}`)
    .join('');
}

function newOnes({ create }: ImportCounts): string {
  return count(create, `new ${one('person')}`, `new ${many('person')}`);
}

/** What an undo did, and what it left. */
export function takenBackWords({ counts, keptCount = 0 }: Import): string {
  const { refusals } = counts;
  if (keptCount === 0 && refusals > 0) {
    return `Everything is as it was before, but that ${people(refusals)} said no stays noted.`;
  }
  if (keptCount === 0) return 'Everything is as it was before.';
  if (toDo(counts) === 0) {
    return `${people(keptCount)} ${keptCount === 1 ? 'was' : 'were'} kept; all others are as they were before.`;
  }
  const taken = counts.done - keptCount;
  if (taken <= 0) return 'But everybody was kept, so nothing has changed.';
  return `${people(taken)} are as they were before; ${people(keptCount)} were kept.`;
}

/** How many contacts an import adds or fills. */
export function toDo(counts: ImportCounts): number {
  return counts.create + counts.fill;
}

/** So many touches that the rows tell of. */
export function interactionsWords(interactions: number): string {
  return count(interactions, 'interaction', 'interactions');
}

/** So many times that somebody is something to somebody else. */
export function relationshipsWords(relationships: number): string {
  return count(relationships, 'relationship', 'relationships');
}

/** What comes in besides contacts and their facts. */
function alsoWords({ interactions, relationships }: ImportCounts): string[] {
  return [
    ...(interactions > 0 ? [interactionsWords(interactions)] : []),
    ...(relationships > 0 ? [relationshipsWords(relationships)] : []),
  ];
}

/** What comes in: so many contacts; where nothing is new of them but what happened, or what they are to others, that. */
export function whatComesIn(counts: ImportCounts): string {
  const also = alsoWords(counts);
  return toDo(counts) === 0 && also.length > 0 ? also.join(' and ') : people(toDo(counts));
}

/** True when there is anything to bring in. */
export function bringsAnything(counts: ImportCounts): boolean {
  return toDo(counts) + counts.interactions + counts.relationships > 0;
}

/** Which rows were left out because they only add up others: a sentence each, or none. */
export function totalsWords({ totals = [] }: Import): string[] {
  return totals.map(({ row, text }) => `Row ${row} was left out: it says “${text}”, and is a total.`);
}
