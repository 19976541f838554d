import { useState } from 'react';
import { Link } from 'react-router';
import type { Import } from '../api/generated';
import { Button, ButtonLink } from '../ui/Button';
import { Card, Stack } from '../ui/Card';
import { Figure } from '../ui/Figures';
import { Notice } from '../ui/Notice';
import { many, people } from '../words/contactWords';
import { DecidedDifferences } from './Differences';
import { HandedBack } from './HandedBack';
import { CountsOfRows } from './ImportCounts';
import { ImportSteps } from './ImportSteps';
import { bringsAnything, takenBackWords, whatComesIn } from './imports';
import { NoLonger } from './NoLonger';
import { NotMailed } from './NotMailed';
import { NotedRows, RejectedRows } from './RejectedRows';
import { SheetLists } from './SheetLists';
import styles from './Spreadsheets.module.css';
import { UndoQuestion } from './UndoQuestion';

/** What came of an import: who is in, who could not be read, and the way back. */
export function Report({ one }: { one: Import }) {
  if (one.state === 'undone') return <TakenBack one={one} />;
  return one.state === 'failed' ? <Stopped one={one} /> : <BroughtIn one={one} />;
}

/** Some of it came in before Kith could not go on. */
function Stopped({ one }: { one: Import }) {
  const [asking, setAsking] = useState(false);
  return (
    <Stack>
      <Notice tone="bad">
        <strong>It stopped half way.</strong> {one.problem}
      </Notice>
      <div className={styles.actions}>
        <Button look="main" onClick={() => setAsking(true)}>
          Undo
        </Button>
        <ButtonLink to="/people">See the {many('person')}</ButtonLink>
      </div>
      <RejectedRows one={one} />
      {asking && <UndoQuestion one={one} onClose={() => setAsking(false)} />}
    </Stack>
  );
}

function BroughtIn({ one }: { one: Import }) {
  const [asking, setAsking] = useState(false);
  const listId = one.plan?.listId;
  return (
    <>
      <ImportSteps at="done" />
      <Stack>
        <Notice tone="good" live>
          {one.plan?.onlyKnown
            ? 'Done. Nobody was added. What is new about those who were in Kith already is in.'
            : 'Done. Everybody who could be read is in.'}
        </Notice>
        <Card>
          <Figure above="Brought in" figure={whatComesIn(one.counts)} />
          <CountsOfRows one={one} />
          <div className={styles.actions}>
            <ButtonLink to={listId ? `/people?list=${listId}` : '/people'} look="main">
              See the {many('person')}
            </ButtonLink>
            {one.undoable && bringsAnything(one.counts) && (
              <Button onClick={() => setAsking(true)}>Undo</Button>
            )}
          </div>
        </Card>
        <HandedBack one={one} />
        <DecidedDifferences one={one} />
        <SheetLists one={one} />
        <NoLonger one={one} />
        <NotMailed one={one} />
        <RejectedRows one={one} />
        <NotedRows one={one} />
      </Stack>
      {asking && <UndoQuestion one={one} onClose={() => setAsking(false)} />}
    </>
  );
}

function TakenBack({ one }: { one: Import }) {
  const kept = one.kept ?? [];
  return (
    <Stack>
      <Notice tone="good" live>
        This import was taken back. {takenBackWords(one)}
      </Notice>
      {kept.length > 0 && (
        <Card title={`${people(one.keptCount ?? kept.length)} kept`}>
          <p className={styles.why}>
            Since they came in, somebody changed them, spoke to them or mailed them
            {kept.some((contact) => contact.saidNo) && '; or they said no, which only they can take back'}.
            {kept.length < (one.keptCount ?? 0) && ` The first ${kept.length} are named here.`}
          </p>
          <ul className={styles.kept}>
            {kept.map((contact) => (
              <li key={contact.id}>
                <Link to={`/contacts/${contact.id}`}>{contact.name}</Link>
                {contact.saidNo && ' – said no'}
              </li>
            ))}
          </ul>
        </Card>
      )}
      <div>
        <ButtonLink to="/spreadsheets/new" icon="upload">
          Bring in another file
        </ButtonLink>
      </div>
    </Stack>
  );
}
