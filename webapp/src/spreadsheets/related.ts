import type { ImportColumn, ImportPlan, RelationshipKind } from '../api/generated';
import { allChoices, type Choice } from '../relationships/relationshipWords';
import type { PlanForm } from './plan';

/** Said of a column where each row says by itself what its contact is to whom it names. */
export const EACH_ROW = 'rows';

/** What was said of columns that name somebody else: a choice by its key, or that each row says it. */
export type Relations = Record<number, string>;

/** As a plan, or what is remembered of one, has it. */
export function relationsOf(relations: NonNullable<ImportPlan['relations']>): Relations {
  return Object.fromEntries(
    relations.map(({ column, kindId, direction }) => [column, `${kindId}-${direction}`]),
  );
}

/** What contacts are to those whom a column names: as somebody said, as rows say, or as the column is called; or nothing yet. */
export function relationOf(
  { fields, relations }: Pick<PlanForm, 'fields' | 'relations'>,
  { index, header }: Pick<ImportColumn, 'index' | 'header'>,
  kinds: RelationshipKind[],
): string {
  const rowsSay = fields.includes('relation');
  const choices = allChoices(kinds);
  const said = relations[index];
  if (said === EACH_ROW && rowsSay) return EACH_ROW;
  if (choices.some(({ key }) => key === said)) return said ?? '';
  return rowsSay ? EACH_ROW : (byHeader(header, choices, kinds)?.key ?? '');
}

/** True for a column that is called by a side of a relationship, so that it may name who that is. */
export function mayNameOthers(
  column: Pick<ImportColumn, 'index' | 'header'>,
  kinds: RelationshipKind[],
): boolean {
  return relationOf({ fields: [], relations: {} }, column, kinds) !== '';
}

/** The relations of a plan, one for each column that names somebody and does not leave it to the rows. */
export function toRelations(
  form: Pick<PlanForm, 'fields' | 'relations'>,
  columns: ImportColumn[],
  kinds: RelationshipKind[],
): NonNullable<ImportPlan['relations']> {
  const choices = new Map(allChoices(kinds).map((choice) => [choice.key, choice]));
  return columns
    .filter(({ index }) => form.fields[index] === 'related')
    .flatMap((column) => {
      const choice = choices.get(relationOf(form, column, kinds));
      return choice ? [{ column: column.index, kindId: choice.kindId, direction: choice.direction }] : [];
    });
}

/** Words that name one side of what every group can say. */
const SIDES: Record<string, string> = {
  mother: 'parent',
  mum: 'parent',
  father: 'parent',
  dad: 'parent',
  son: 'child',
  daughter: 'child',
  children: 'child',
  spouse: 'partner',
  husband: 'partner',
  wife: 'partner',
  employer: 'employs',
};

/**
 * A column that is called “Carer” names who is “carer of” its row’s contact, who then is “cared for by” them; one that is
 * called “Carer of” says it from the contact’s side.
 */
function byHeader(header: string, choices: Choice[], kinds: RelationshipKind[]): Choice | undefined {
  const name = header.trim().toLocaleLowerCase('en-GB');
  const one = SIDES[name] ?? name.replace(/s$/, '');
  const said = choices.find(({ words }) => words === name);
  if (said) return said;
  const theirs = choices.find(({ words }) => words === `${one} of` || words === one);
  const kind = kinds.find(({ id, household }) => id === theirs?.kindId || (household && one === 'household'));
  if (!kind) return undefined;
  const direction =
    kind.forward === kind.backward || kind.household || theirs?.direction === 'backward'
      ? 'forward'
      : 'backward';
  return choices.find((choice) => choice.kindId === kind.id && choice.direction === direction);
}
