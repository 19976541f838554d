import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { toFormErrors } from '../api/errors';
import type { FieldPair, Merge } from '../api/generated';
import { fieldsQuery } from '../fields/fieldsQuery';
import { Button, ButtonLink } from '../ui/Button';
import { Card, Stack } from '../ui/Card';
import { EitherOr } from '../ui/EitherOr';
import { FormActions } from '../ui/Field';
import { ErrorSummary } from '../ui/Notice';
import { LoadingOr, Page } from '../ui/Page';
import { Along, Unchanged } from './Along';
import { FactText } from './FactText';
import { mergeQuery, useMerge } from './mergeQueries';
import { factName, isToChoose } from './mergeWords';
import styles from './merging.module.css';

/** Two records side by side that are about to become one: which of the two is right, and what comes along. */
export function MergePage() {
  const { contactId = '', otherContactId = '' } = useParams();
  const merge = useQuery(mergeQuery(contactId, otherContactId));
  return (
    <Page
      title="Make one record of two"
      above={<Link to={`/contacts/${contactId}`}>{merge.data?.kept.name ?? 'The record that stays'}</Link>}
      about="Nothing is lost: for 90 days you can part the two again, and each is as it was."
    >
      <LoadingOr query={merge} lines={8}>
        {(known) => <Preview key={`${contactId} ${otherContactId}`} merge={known} />}
      </LoadingOr>
    </Page>
  );
}

function Preview({ merge }: { merge: Merge }) {
  const go = useNavigate();
  const { kept, other, fields } = merge;
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const run = useMerge(merge, () =>
    go(`/contacts/${kept.id}`, { replace: true, state: { merged: { id: other.id, name: other.name } } }),
  );
  const choose = (field: string, side: 'one' | 'other') =>
    setChosen((before) => [...before.filter((each) => each !== field), ...(side === 'other' ? [field] : [])]);
  const toChoose = fields.filter(isToChoose);
  return (
    <Stack>
      {run.error && <ErrorSummary errors={toFormErrors(run.error).summary} />}
      <Card title={toChoose.length > 0 ? 'Where the two differ' : 'The two do not differ'}>
        <Heads merge={merge} />
        {toChoose.length === 0 && (
          <p className={styles.quiet}>There is nothing to choose. What only one of them has is kept.</p>
        )}
        {toChoose.map((pair) => (
          <Choice
            key={pair.field}
            pair={pair}
            value={chosen.includes(pair.field) ? 'other' : 'one'}
            onChange={(side) => choose(pair.field, side)}
          />
        ))}
        <ButtonLink small replace to={`/contacts/${other.id}/merge/${kept.id}`}>
          Keep the other record instead
        </ButtonLink>
      </Card>
      <Along merge={merge} />
      <Unchanged merge={merge} />
      <FormActions>
        <Button look="main" busy={run.isPending} onClick={() => run.mutate([...chosen])}>
          Merge these two records
        </Button>
        <ButtonLink to={`/contacts/${kept.id}`}>Keep both as they are</ButtonLink>
      </FormActions>
    </Stack>
  );
}

function Heads({ merge: { kept, other } }: { merge: Merge }) {
  return (
    <div className={styles.heads}>
      <p>
        <Link to={`/contacts/${kept.id}`}>{kept.name}</Link>
        <span className={styles.role}>this record stays</span>
      </p>
      <p>
        <Link to={`/contacts/${other.id}`}>{other.name}</Link>
        <span className={styles.role}>becomes part of it</span>
      </p>
    </div>
  );
}

/** Of several, all are kept, and one has to be the first: mails go there. */
function Choice({
  pair,
  value,
  onChange,
}: {
  pair: FieldPair;
  value: 'one' | 'other';
  onChange: (side: 'one' | 'other') => void;
}) {
  const own = useQuery(fieldsQuery).data?.fields ?? [];
  return (
    <EitherOr
      legend={factName(pair.field, own)}
      {...(pair.becomes === 'both' ? { hint: 'All are kept. Whose come first?' } : {})}
      one={<FactText field={pair.field} text={pair.kept} />}
      other={<FactText field={pair.field} text={pair.other} />}
      value={value}
      onChange={onChange}
    />
  );
}
