// biome-ignore-all lint/a11y/noRedundantRoles: on a phone the table is laid out as blocks, which drops the roles.
import { useState } from 'react';
import { Link } from 'react-router';
import { sentence } from '../api/errors';
import type { DuplicatePair, Lookalike } from '../api/generated';
import { useMay } from '../session/session';
import { Badge } from '../ui/Badge';
import { Button, ButtonLink, LinkButton } from '../ui/Button';
import { Card } from '../ui/Card';
import { Icon } from '../ui/Icon';
import { Notice } from '../ui/Notice';
import { type Compared, compare } from './comparison';
import { useTellApart } from './duplicatesQuery';
import styles from './PairCard.module.css';
import { apartWords, LIKELIHOOD_WORDS, reasonsInWords } from './reasonWords';

/** Two records side by side: why they may be the same, what agrees and what differs, and what one can say about it. */
export function PairCard({ pair }: { pair: DuplicatePair }) {
  const { one, other } = pair;
  const mayTell = useMay('contributor');
  /** Undefined until somebody says something here; the focus then goes on to what can be done next. */
  const [apart, setApart] = useState<boolean>();
  const tell = useTellApart(pair, setApart);
  const words = apartWords(one.kind);

  if (apart) {
    return (
      <Notice tone={tell.error ? 'bad' : 'good'} live>
        {tell.error ? sentence(tell.error) : `${names(pair)} ${words.said}. We will not ask again.`}{' '}
        <LinkButton autoFocus onClick={() => !tell.isPending && tell.mutate(false)}>
          Undo<span className="visually-hidden">: {names(pair)} may be the same</span>
        </LinkButton>
      </Notice>
    );
  }
  return (
    <Card
      title={one.name === other.name ? `${one.name}, twice` : names(pair)}
      action={
        <Badge tone={pair.likelihood === 'possible' ? 'plain' : 'notice'}>
          {LIKELIHOOD_WORDS[pair.likelihood]}
        </Badge>
      }
    >
      <p className={styles.why}>{reasonsInWords(pair.reasons)}.</p>
      <SideBySide pair={pair} />
      {tell.error && <Notice tone="bad">{sentence(tell.error)}</Notice>}
      {mayTell && (
        <div className={styles.actions}>
          <ButtonLink small icon="people" to={`/contacts/${one.id}/merge/${other.id}`}>
            Merge the two<span className="visually-hidden">: {names(pair)}</span>
          </ButtonLink>
          <Button small busy={tell.isPending} onClick={() => tell.mutate(true)} autoFocus={apart === false}>
            {words.press}
            <span className="visually-hidden">: {names(pair)}</span>
          </Button>
        </div>
      )}
    </Card>
  );
}

function names({ one, other }: DuplicatePair): string {
  return `${one.name} and ${other.name}`;
}

function SideBySide({ pair: { one, other } }: { pair: DuplicatePair }) {
  return (
    <table className={styles.table} role="table">
      <caption className="visually-hidden">What the two records say</caption>
      <thead role="rowgroup">
        <tr role="row">
          <td role="cell" className={styles.corner} />
          <RecordLink contact={one} which="First record" />
          <RecordLink contact={other} which="Second record" />
        </tr>
      </thead>
      <tbody role="rowgroup">
        {compare(one, other).map((line) => (
          <tr key={line.what} role="row">
            <th role="rowheader" scope="row">
              {line.what} <Agreement of={line} />
            </th>
            <Said texts={line.one} />
            <Said texts={line.other} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function RecordLink({ contact, which }: { contact: Lookalike; which: string }) {
  return (
    <th role="columnheader" scope="col">
      <Link to={`/contacts/${contact.id}`}>
        {which}
        <span className="visually-hidden"> of {contact.name}</span>
      </Link>
    </th>
  );
}

function Said({ texts }: { texts: string[] }) {
  return (
    <td role="cell">
      {texts.length === 0 ? (
        <span className={styles.nothing}>not known</span>
      ) : (
        texts.map((text) => (
          <span key={text} className={styles.line}>
            {text}
          </span>
        ))
      )}
    </td>
  );
}

const AGREEMENT_WORDS: Record<NonNullable<Compared['agree']>, string> = {
  same: 'same',
  partly: 'partly the same',
  different: 'differs',
};

function Agreement({ of }: { of: Compared }) {
  if (!of.agree) return null;
  return (
    <span className={of.agree === 'different' ? styles.differs : styles.agrees}>
      {of.agree !== 'different' && <Icon name="check" size={16} />}
      {AGREEMENT_WORDS[of.agree]}
    </span>
  );
}
