import type { Import, ImportPlan, ImportTreatment, OwnField } from '../api/generated';
import { count } from '../words/counts';

export type Treatment = ImportTreatment['treatment'];

/** What can be decided for each fact, in the order of the choices; the record stays unless somebody chooses. */
const DECIDABLE: Record<string, Treatment[]> = {
  firstName: ['keep', 'overwrite'],
  lastName: ['keep', 'overwrite'],
  name: ['keep', 'overwrite'],
  born: ['keep', 'overwrite'],
  emails: ['keep', 'add', 'overwrite'],
  phones: ['keep', 'add', 'overwrite'],
  addresses: ['keep', 'add', 'overwrite'],
  beforeYouSpeak: ['keep', 'add', 'overwrite'],
};

/** What can be decided for a fact; none for one that always stays. */
export function waysWith(fact: string, own: OwnField[]): Treatment[] {
  const field = own.find(({ id }) => fact === `own/${id}`);
  if (!field) return DECIDABLE[fact] ?? [];
  const hasSeveral = field.kind === 'choices' || field.kind === 'long-text';
  return hasSeveral ? ['keep', 'add', 'overwrite'] : ['keep', 'overwrite'];
}

export const TREATMENT_WORDS: Record<Treatment, string> = {
  keep: 'Keep what is in Kith',
  add: 'Keep both',
  overwrite: 'Take what the sheet says',
};

/** What was done, for the report. */
export const DONE_WORDS: Record<Treatment, string> = {
  keep: 'Kith’s was kept',
  add: 'both were kept',
  overwrite: 'the sheet’s was taken',
};

/** What is decided for a fact so far. */
export function treatmentOf(fact: string, treatments: ImportTreatment[] = []): Treatment {
  return treatments.find((each) => each.fact === fact)?.treatment ?? 'keep';
}

/** The decisions with one more, or another. */
export function decided(
  treatments: ImportTreatment[],
  fact: string,
  treatment: Treatment,
): ImportTreatment[] {
  const others = treatments.filter((each) => each.fact !== fact);
  return treatment === 'keep' ? others : [...others, { fact, treatment }];
}

/** True for two that come to the same. */
export function sameDecisions(some: ImportTreatment[], others: ImportTreatment[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ fact, treatment }) => treatmentOf(fact, others) === treatment)
  );
}

/** Those that the columns still can have: of own fields, of those that a column answers. */
export function stillPossible(
  treatments: ImportTreatment[],
  ownFields: ImportPlan['ownFields'] = [],
): ImportTreatment[] {
  return treatments.filter(
    ({ fact }) => !fact.startsWith('own/') || ownFields.some(({ fieldId }) => fact === `own/${fieldId}`),
  );
}

/** How far sheet and record are apart: "12 of 1,880 who are known differ". */
export function apart({ counts: { differing, fill, same } }: Import): string {
  const known = fill + same;
  return differing === 0
    ? 'With these choices nothing differs any more.'
    : `${differing.toLocaleString('en-GB')} of ${count(known, 'who is', 'who are')} known ${
        differing === 1 ? 'differs' : 'differ'
      }, and ${differing === 1 ? 'stays' : 'stay'} as in Kith.`;
}
