import { useState } from 'react';
import { Link } from 'react-router';
import { sentence } from '../api/errors';
import type { ChangeEntry, Interaction } from '../api/generated';
import { useOwnNames } from '../fields/useOwnNames';
import { useContactChange } from '../people/contactQueries';
import { useMay, useSession, useZone } from '../session/session';
import { LinkButton } from '../ui/Button';
import { Folded } from '../ui/Folded';
import { Notice } from '../ui/Notice';
import { dayOf, todayIn } from '../words/dates';
import { series } from '../words/series';
import { changeWords } from './changeWords';
import { undoChange } from './Saved';
import styles from './Timeline.module.css';
import { byWords } from './timelineEntries';

/** What a change did, in a few words. */
export function ChangeTitle({ change }: { change: ChangeEntry }) {
  return changeWords(change, useOwnNames()).title;
}

/** The details of a change, by whom, and the way back. */
export function ChangeTold({ change, contactId }: { change: ChangeEntry; contactId: string }) {
  const { title, details, folded } = changeWords(change, useOwnNames());
  const [only, ...more] = details;
  const undo = change.undoable && <Undo contactId={contactId} changeId={change.id} what={title} />;
  if (more.length === 0 && !folded) {
    return (
      <p className={styles.second}>
        {only && `${only}, `}
        <ByWhom change={change} />
        {undo}
      </p>
    );
  }
  const lines = details.map((detail) => (
    <p key={detail} className={styles.second}>
      {detail}
    </p>
  ));
  return (
    <>
      {!folded && lines}
      <p className={styles.second}>
        <ByWhom change={change} />
        {undo}
      </p>
      {folded && <Folded title={folded}>{lines}</Folded>}
    </>
  );
}

/** A job is forgotten 90 days after its contacts were chosen, which may be a day before it is done. */
const JOB_KEPT_MS = 89 * 24 * 60 * 60 * 1000;

/** Who did it, and where it is told to whom else it was done. */
function ByWhom({ change }: { change: ChangeEntry }) {
  const kept = Date.now() - Date.parse(change.at) < JOB_KEPT_MS;
  return (
    <>
      {byWords(change.by)}
      {change.jobId && kept && (
        <>
          , <Link to={`/jobs/${change.jobId}`}>with others</Link>
        </>
      )}
    </>
  );
}

/**
 * What one wrote down oneself today can be taken back here; later it is part of the story. With others it goes from
 * their pages, too, and that is said first.
 */
export function OwnUndo({ interaction, contactId }: { interaction: Interaction; contactId: string }) {
  const { user } = useSession();
  const zone = useZone();
  const [asked, setAsked] = useState(false);
  if (interaction.by.id !== user.id || dayOf(interaction.at, zone) !== todayIn(zone)) return null;
  const undo = { contactId, changeId: interaction.changeId, what: interaction.text };
  const others = interaction.others.map(({ name }) => name);
  return (
    <p className={styles.second}>
      written by you today
      {others.length === 0 ? (
        <Undo {...undo} />
      ) : asked ? (
        <>
          {' · '}
          <span role="status">
            It goes from the {others.length === 1 ? 'page' : 'pages'} of {series(others)}, too.
          </span>
          <Undo {...undo} word="Take it off all" />
        </>
      ) : (
        <>
          {' · '}
          <LinkButton onClick={() => setAsked(true)}>
            Undo…<span className="visually-hidden"> {interaction.text}</span>
          </LinkButton>
        </>
      )}
    </p>
  );
}

function Undo({
  contactId,
  changeId,
  what,
  word = 'Undo',
}: {
  contactId: string;
  changeId: string;
  what: string;
  word?: string;
}) {
  const mayUndo = useMay('contributor');
  const undo = useContactChange(contactId, undoChange(contactId));
  if (!mayUndo) return null;
  return (
    <>
      {' · '}
      <LinkButton onClick={() => !undo.isPending && undo.mutate(changeId)}>
        {word}
        <span className="visually-hidden">: {what}</span>
      </LinkButton>
      {undo.error && <Notice tone="bad">{sentence(undo.error)}</Notice>}
    </>
  );
}
