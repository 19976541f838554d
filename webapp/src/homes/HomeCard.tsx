import { useState } from 'react';
import { Link } from 'react-router';
import { sentence } from '../api/errors';
import type { SharedHome } from '../api/generated';
import { useMay } from '../session/session';
import { Button, LinkButton } from '../ui/Button';
import { Card } from '../ui/Card';
import { Notice } from '../ui/Notice';
import { aOne } from '../words/contactWords';
import styles from './HomeCard.module.css';
import { type Answer, useTakeBack, useTellApart } from './homesQuery';
import { names, question, reasonsInWords, saidApart } from './homeWords';
import { TogetherForm } from './TogetherForm';

/** People who may live together: why, and what one can say about it. Nothing is so until somebody says it. */
export function HomeCard({
  home,
  title,
  onAnswered,
}: {
  home: SharedHome;
  title: string;
  /** Something was said, or taken back. */
  onAnswered?: () => void;
}) {
  const maySay = useMay('contributor');
  const [answer, setAnswer] = useState<Answer>();
  const [making, setMaking] = useState(false);
  // Who takes an answer back goes on where the question is.
  const [again, setAgain] = useState(false);
  const answered = (said: Answer | undefined) => {
    setAnswer(said);
    setMaking(false);
    setAgain(said === undefined);
    onAnswered?.();
  };
  const tell = useTellApart(home, answered);

  if (answer) return <Answered home={home} answer={answer} onTakenBack={() => answered(undefined)} />;
  if (making) return <TogetherForm home={home} onDone={answered} onCancel={() => setMaking(false)} />;
  return (
    <Card title={title}>
      <p>
        {home.people.map((person, index) => (
          <span key={person.id}>
            {index > 0 && (index === home.people.length - 1 ? ' and ' : ', ')}
            <Link to={`/contacts/${person.id}`}>{person.name}</Link>
          </span>
        ))}{' '}
        may {home.household ? 'belong to ' : 'live together.'}
        {home.household && (
          <>
            <Link to={`/contacts/${home.household.id}`}>{home.household.name}</Link>.
          </>
        )}
      </p>
      <p className={styles.why}>{reasonsInWords(home)}</p>
      {tell.error && <Notice tone="bad">{sentence(tell.error)}</Notice>}
      {maySay && (
        <div className={styles.actions}>
          <Button small icon="people" onClick={() => setMaking(true)} autoFocus={again}>
            {home.household ? `Add to ${home.household.name}` : `Make ${aOne('household')}`}
            <span className="visually-hidden">: {names(home.people)}</span>
          </Button>
          <Button small busy={tell.isPending} onClick={() => tell.mutate()}>
            No, they do not
            <span className="visually-hidden">: {question(home)}</span>
          </Button>
        </div>
      )}
    </Card>
  );
}

function Answered({
  home,
  answer,
  onTakenBack,
}: {
  home: SharedHome;
  answer: Answer;
  onTakenBack: () => void;
}) {
  const takeBack = useTakeBack(home, onTakenBack);
  return (
    <Notice tone={takeBack.error ? 'bad' : 'good'} live>
      {takeBack.error ? sentence(takeBack.error) : <Said home={home} answer={answer} />}{' '}
      <LinkButton autoFocus onClick={() => !takeBack.isPending && takeBack.mutate(answer)}>
        Undo<span className="visually-hidden">: {question(home)}</span>
      </LinkButton>
    </Notice>
  );
}

function Said({ home, answer }: { home: SharedHome; answer: Answer }) {
  if (answer.type === 'apart') return <>{saidApart(home)} We will not ask again.</>;
  const people = home.people.filter(({ id }) => answer.ids.includes(id));
  return (
    <>
      {names(people)} {people.length > 1 ? 'belong' : 'belongs'} to{' '}
      <Link to={`/contacts/${answer.household.id}`}>{answer.household.name}</Link> now.
    </>
  );
}
