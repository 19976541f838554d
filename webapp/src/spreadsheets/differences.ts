import type {
  Import,
  ImportCellTreatment,
  ImportDiffering,
  ImportPlan,
  ImportTreatment,
  OwnField,
} from '../api/generated';
import { count } from '../words/counts';

export type Treatment = ImportTreatment['treatment'];

/** What can be decided for each fact, in the order of the choices; the record stays unless somebody chooses. */
const DECIDABLE: Record<string, Treatment[]> = {
  firstName: ['keep', 'overwrite'],
  lastName: ['keep', 'overwrite'],
  nickname: ['keep', 'overwrite'],
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
  keep: 'Keep Kith’s',
  add: 'Keep both',
  overwrite: 'Take the sheet’s',
};

const DONE_WORDS: Record<Treatment, string> = {
  keep: 'Kith’s was kept',
  add: 'both were kept',
  overwrite: 'the sheet’s was taken',
};

/** What was done, for the report. */
export function doneWords(differing: ImportDiffering, decisions: Decisions): string {
  const alone = decisions.cells.filter(({ fact }) => fact === differing.fact).length;
  const done = doneToAll(differing, decisions);
  return alone > 0 ? `${done}, but for what was decided row by row` : done;
}

function doneToAll({ fact, newer }: ImportDiffering, { treatments, leftAsInKith }: Decisions): string {
  if (newer === 'kith') return 'newer in Kith, and kept';
  if (newer === 'sheet') {
    return leftAsInKith.includes(fact)
      ? 'newer in the sheet, but Kith’s was kept'
      : 'newer in the sheet, and taken';
  }
  return DONE_WORDS[treatmentOf(fact, treatments)];
}

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

function sameTreatments(some: ImportTreatment[], others: ImportTreatment[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ fact, treatment }) => treatmentOf(fact, others) === treatment)
  );
}

/** Those that the columns still can have: of own fields, of those that a column answers. */
export function stillPossible(
  { treatments, leftAsInKith, cells }: Decisions,
  ownFields: ImportPlan['ownFields'] = [],
): Decisions {
  const isThere = (fact: string) =>
    !fact.startsWith('own/') || ownFields.some(({ fieldId }) => fact === `own/${fieldId}`);
  return {
    treatments: treatments.filter(({ fact }) => isThere(fact)),
    leftAsInKith: leftAsInKith.filter(isThere),
    cells: cells.filter(({ fact }) => isThere(fact)),
  };
}

/** A fact whose difference has its reason: the sheet or the record was changed since the sheet was here before. */
export type Place = NonNullable<ImportDiffering['newer']>;

/** What differs for one reason; for none where both were changed, or nobody can tell. */
export function newerIn(place: Place | undefined, { differing = [] }: Import): ImportDiffering[] {
  return differing.filter(({ newer }) => newer === place);
}

/** What was decided on the preview so far. */
export type Decisions = {
  treatments: ImportTreatment[];
  leftAsInKith: string[];
  cells: ImportCellTreatment[];
};

/** What the plan says so far. */
export function decisionsOf(plan: ImportPlan | undefined): Decisions {
  return {
    treatments: plan?.treatments ?? [],
    leftAsInKith: plan?.leftAsInKith ?? [],
    cells: plan?.cells ?? [],
  };
}

/** True for two that come to the same. */
export function sameDecisions(some: Decisions, others: Decisions): boolean {
  return (
    sameTreatments(some.treatments, others.treatments) &&
    some.cells.length === others.cells.length &&
    some.cells.every(({ row, fact, treatment }) => cellTreatment(others.cells, row, fact) === treatment) &&
    [...some.leftAsInKith].sort().join() === [...others.leftAsInKith].sort().join()
  );
}

/** With what is newer in the sheet of one fact taken from it, or left. */
export function leaving(left: string[], fact: string, leave: boolean): string[] {
  const others = left.filter((each) => each !== fact);
  return leave ? [...others, fact] : others;
}

/** So many cells can be decided by themselves; whoever has more decides for their whole column. */
export const MOST_CELLS = 500;

/** What is done in one row, if that is decided for it alone. */
export function cellTreatment(
  cells: ImportCellTreatment[],
  row: number,
  fact: string,
): Treatment | undefined {
  return cells.find((cell) => cell.row === row && cell.fact === fact)?.treatment;
}

/** With one more cell decided, or otherwise, or as its whole column again. */
export function decidedCell(
  cells: ImportCellTreatment[],
  { row, fact }: { row: number; fact: string },
  treatment: Treatment | undefined,
): ImportCellTreatment[] {
  const others = cells.filter((cell) => cell.row !== row || cell.fact !== fact);
  return treatment ? [...others, { row, fact, treatment }] : others;
}

/** How far sheet and record are apart with these choices: "12 of 1,880 who are known will still differ…". */
export function apart({ counts: { differing, fill, same } }: Import): string {
  const known = fill + same;
  return differing === 0
    ? 'With these choices nothing differs any more.'
    : `${differing.toLocaleString('en-GB')} of ${count(known, 'who is', 'who are')} known will still differ, where Kith’s is kept below.`;
}
