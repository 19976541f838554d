import { useQuery } from '@tanstack/react-query';
import type { FieldPair, Merge } from '../api/generated';
import { fieldsQuery } from '../fields/fieldsQuery';
import { listsQuery } from '../lists/listsQuery';
import { Card } from '../ui/Card';
import { SummaryList } from '../ui/SummaryList';
import { series } from '../words/series';
import { FactText } from './FactText';
import { factName, isToChoose, movesWords, refusals } from './mergeWords';

/** What the one record will hold besides what was chosen, and what comes with the other. */
export function Along({ merge }: { merge: Merge }) {
  const own = useQuery(fieldsQuery).data?.fields ?? [];
  const { data } = useQuery(listsQuery);
  const named = (ids: string[]) =>
    series((data?.lists ?? []).filter(({ id }) => ids.includes(id)).map(({ name }) => name));
  const facts = merge.fields
    .filter((pair) => !isToChoose(pair) && pair.becomes !== 'kept')
    .map((pair) => ({
      key: pair.field,
      what: factName(pair.field, own),
      value: <Together pair={pair} />,
    }));
  const moves = movesWords(merge.moves);
  const no = refusals(merge);
  const rows = [
    ...facts,
    ...(moves ? [{ what: `From the record of ${merge.other.name}`, value: moves }] : []),
    ...(merge.lists.length > 0 ? [{ what: 'Lists', value: named(merge.lists) }] : []),
    ...(merge.leftLists.length > 0
      ? [{ what: 'Left by themselves', value: `${named(merge.leftLists)}: stays left` }]
      : []),
    ...(no.length > 0
      ? [{ what: 'A no stays a no', value: no.map((words) => <div key={words}>{words}</div>) }]
      : []),
  ];
  return (
    <Card title="What comes along">
      {rows.length > 0 ? (
        <SummaryList stacked rows={rows} />
      ) : (
        <p>Nothing: all that {merge.other.name} has is here already.</p>
      )}
    </Card>
  );
}

/** What both say, or only the record that stays: nothing becomes of it. */
export function Unchanged({ merge }: { merge: Merge }) {
  const own = useQuery(fieldsQuery).data?.fields ?? [];
  const rows = merge.fields
    .filter(({ becomes }) => becomes === 'kept')
    .map(({ field, kept }) => ({
      key: field,
      what: factName(field, own),
      value: <FactText field={field} text={kept} />,
    }));
  if (rows.length === 0) return null;
  return (
    <Card title="What stays as it is">
      <SummaryList stacked rows={rows} />
    </Card>
  );
}

function Together({ pair }: { pair: FieldPair }) {
  return (
    <>
      {pair.becomes === 'both' && <FactText field={pair.field} text={pair.kept} />}
      <FactText field={pair.field} text={newLines(pair)} />
    </>
  );
}

/** What the other record says and the kept one does not. */
function newLines({ kept = '', other = '' }: FieldPair): string {
  const known = kept.split('\n');
  return other
    .split('\n')
    .filter((line) => !known.includes(line))
    .join('\n');
}
