import { sentence } from '../api/errors';
import type { ChangeEntry, Interaction } from '../api/generated';
import { useOwnNames } from '../fields/useOwnNames';
import { useContactChange } from '../people/contactQueries';
import { useMay, useSession, useZone } from '../session/session';
import { LinkButton } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { dayOf, todayIn } from '../words/dates';
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
  const { title, details } = changeWords(change, useOwnNames());
  const [only, ...more] = details;
  const undo = change.undoable && <Undo contactId={contactId} changeId={change.id} what={title} />;
  if (more.length === 0) {
    return (
      <p className={styles.second}>
        {only && `${only}, `}
        {byWords(change.by)}
        {undo}
      </p>
    );
  }
  return (
    <>
      {details.map((detail) => (
        <p key={detail} className={styles.second}>
          {detail}
        </p>
      ))}
      <p className={styles.second}>
        {byWords(change.by)}
        {undo}
      </p>
    </>
  );
}

/** What one wrote down oneself today can be taken back here; later it is part of the story. */
export function OwnUndo({ interaction, contactId }: { interaction: Interaction; contactId: string }) {
  const { user } = useSession();
  const zone = useZone();
  if (interaction.by.id !== user.id || dayOf(interaction.at, zone) !== todayIn(zone)) return null;
  return (
    <p className={styles.second}>
      written by you today
      <Undo contactId={contactId} changeId={interaction.changeId} what={interaction.text} />
    </p>
  );
}

function Undo({ contactId, changeId, what }: { contactId: string; changeId: string; what: string }) {
  const mayUndo = useMay('contributor');
  const undo = useContactChange(contactId, undoChange(contactId));
  if (!mayUndo) return null;
  return (
    <>
      {' · '}
      <LinkButton onClick={() => !undo.isPending && undo.mutate(changeId)}>
        Undo<span className="visually-hidden">: {what}</span>
      </LinkButton>
      {undo.error && <Notice tone="bad">{sentence(undo.error)}</Notice>}
    </>
  );
}
