import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { ApiError } from '../api/client';
import { sentence } from '../api/errors';
import type { Contact, InteractionKind } from '../api/generated';
import { AttachCard } from '../documents/AttachCard';
import { OwnFieldsCards } from '../fields/OwnFieldsCards';
import { DeleteQuestion } from '../gone/DeleteQuestion';
import { downloadExport } from '../gone/exportFile';
import { GonePage } from '../gone/GonePage';
import { HomeHint } from '../homes/HomeHint';
import { JustMerged } from '../merging/JustMerged';
import { MergedCard } from '../merging/MergedCard';
import { MergeWith } from '../merging/MergeWith';
import { contactQuery, useContactChange } from '../people/contactQueries';
import { STATUS_WORDS } from '../people/factWords';
import { kindWords } from '../people/kindWords';
import { RelationshipsCard } from '../relationships/RelationshipsCard';
import { useMay, useZone } from '../session/session';
import { Avatar, Badge, Badges } from '../ui/Badge';
import { Button } from '../ui/Button';
import { Columns } from '../ui/Card';
import { Menu } from '../ui/Menu';
import { Notice } from '../ui/Notice';
import { LoadingOr, Page } from '../ui/Page';
import { todayIn } from '../words/dates';
import { AboutCard } from './AboutCard';
import { BegunHere } from './BegunHere';
import { BriefingBand } from './BriefingBand';
import { ChangeTaskForm } from './ChangeTaskForm';
import styles from './ContactPage.module.css';
import { FactsForm } from './FactsForm';
import { ListsCard } from './ListsCard';
import { LogForm } from './LogForm';
import { PermissionsCard } from './PermissionsCard';
import { ReachCard } from './ReachCard';
import { RolesCard } from './RolesCard';
import { Saved, type SavedChange } from './Saved';
import { TaskForm } from './TaskForm';
import { TasksCard } from './TasksCard';
import { Timeline } from './Timeline';
import { INTERACTIONS } from './timelineEntries';

/** One contact's whole story on one page. */
export function ContactPage() {
  const { contactId = '' } = useParams();
  const contact = useQuery(contactQuery(contactId));
  // Whom one has just deleted oneself, so that Undo is at hand.
  const [justDeleted, setJustDeleted] = useState<string>();
  if (contact.error instanceof ApiError && contact.error.status === 404) {
    return <GonePage key={contactId} contactId={contactId} justNow={justDeleted === contactId} />;
  }
  return (
    <LoadingOr query={contact} lines={8}>
      {/* Another contact is another page: no half-typed note follows along. */}
      {(known) => <Story key={contactId} contact={known} onDelete={(id) => setJustDeleted(id)} />}
    </LoadingOr>
  );
}

/** The form that is open at the top of the page. */
export type Open = InteractionKind | 'document' | 'task' | 'facts' | 'briefing' | undefined;

function Story({ contact, onDelete }: { contact: Contact; onDelete: (id: string) => void }) {
  const [asked] = useSearchParams();
  const mayChange = useMay('contributor');
  const [open, setOpen] = useState<Open>(() =>
    mayChange && asked.get('log') === 'call' ? 'call' : undefined,
  );
  const [changing, setChanging] = useState<string>();
  const mayCoordinate = useMay('coordinator');
  const [deleting, setDeleting] = useState(false);
  const [merging, setMerging] = useState(false);
  const [saved, setSaved] = useState<SavedChange>();
  const taken = useContactChange(
    contact.id,
    () => downloadExport(contact),
    () => setSaved({ words: 'Everything we hold is in the file that you have just been given.' }),
  );
  const takeOut = {
    name: 'Download everything we hold',
    icon: 'download',
    onPress: () => taken.mutate(undefined),
  } as const;
  const close = () => {
    setOpen(undefined);
    setChanging(undefined);
  };
  const task = contact.tasks.find(({ id }) => id === changing);
  const done = (change: SavedChange) => {
    setSaved(change);
    close();
  };
  const { at, title } = kindWords(contact.facts.kind);
  const log = (kind: InteractionKind) => ({
    name: INTERACTIONS[kind].log,
    icon: INTERACTIONS[kind].icon,
    onPress: () => setOpen(kind),
  });

  return (
    <Page
      above={contact.facts.kind === 'person' ? undefined : <Link to={at}>{title}</Link>}
      lead={<Avatar name={contact.displayName} id={contact.id} large />}
      title={contact.displayName}
      below={<Standing facts={contact.facts} />}
    >
      {mayChange && (
        <div className={styles.actions}>
          <Button look="main" icon="phone" onClick={() => setOpen('call')}>
            Log a call
          </Button>
          <Button icon="note" onClick={() => setOpen('note')}>
            Add a note
          </Button>
          <Button icon="task" onClick={() => setOpen('task')}>
            Add a task
          </Button>
          <Button icon="clip" onClick={() => setOpen('document')}>
            Attach a file
          </Button>
          <Menu
            name="More"
            items={[
              log('visit'),
              log('meeting'),
              log('letter'),
              log('email'),
              { name: 'Change name and tags', icon: 'change', onPress: () => setOpen('facts') },
              { name: 'What to know before speaking', icon: 'warning', onPress: () => setOpen('briefing') },
              { name: 'Merge with another record', icon: 'people', onPress: () => setMerging(true) },
              { name: 'Print', icon: 'letter', onPress: () => window.print() },
              ...(mayCoordinate ? [takeOut] : []),
              { name: 'Delete', icon: 'bin', onPress: () => setDeleting(true) },
            ]}
          />
        </div>
      )}
      <Saved contactId={contact.id} change={saved} onUndone={() => setSaved(undefined)} />
      <JustMerged contact={contact} />
      {taken.error && <Notice tone="bad">{sentence(taken.error)}</Notice>}
      {deleting && (
        <DeleteQuestion
          contact={contact}
          onDelete={() => onDelete(contact.id)}
          onClose={() => setDeleting(false)}
        />
      )}
      {merging && (
        <div className={styles.form}>
          <MergeWith contact={contact} onCancel={() => setMerging(false)} />
        </div>
      )}
      {open && (
        <div className={styles.form}>
          {open === 'document' && <AttachCard contact={contact} onDone={done} onCancel={close} />}
          {open === 'task' && <TaskForm contact={contact} onDone={done} onCancel={close} />}
          {open === 'facts' && <FactsForm contact={contact} group="name" onDone={done} onCancel={close} />}
          {open === 'briefing' && (
            <FactsForm contact={contact} group="briefing" onDone={done} onCancel={close} />
          )}
          {isInteraction(open) && (
            <LogForm key={open} contact={contact} kind={open} onDone={done} onCancel={close} />
          )}
        </div>
      )}
      {task && (
        <div className={styles.form}>
          <ChangeTaskForm key={task.id} contact={contact} task={task} onDone={done} onCancel={close} />
        </div>
      )}
      {mayChange && <BegunHere contact={contact} open={open} onGoOn={setOpen} />}
      <BriefingBand contact={contact} />
      <Columns
        main={<Timeline contact={contact} onSaved={setSaved} />}
        side={
          <>
            <ReachCard contact={contact} />
            <HomeHint contact={contact} />
            <RolesCard contact={contact} />
            <AboutCard contact={contact} onChange={() => setOpen('facts')} />
            <RelationshipsCard contact={contact} />
            <OwnFieldsCards contact={contact} />
            <PermissionsCard contact={contact} />
            <ListsCard contact={contact} />
            <TasksCard
              contact={contact}
              onAdd={() => setOpen('task')}
              onChange={({ id }) => setChanging(id)}
            />
            <MergedCard contact={contact} />
          </>
        }
      />
    </Page>
  );
}

/** What holds for them as a whole first, then what they are to the group now, then tags. */
function Standing({ facts }: { facts: Contact['facts'] }) {
  const today = todayIn(useZone());
  const roles = (facts.roles ?? []).filter(
    ({ since, until }) => (since ?? today) <= today && (until ?? today) >= today,
  );
  return (
    <>
      {facts.nickname && <p className={styles.called}>Called {facts.nickname}</p>}
      <Badges>
        {(facts.statuses ?? []).map((status) => (
          <Badge key={status} tone="bad" icon="warning">
            {STATUS_WORDS[status]}
          </Badge>
        ))}
        {roles.map((role) => (
          <Badge key={role.name} tone="accent">
            {role.name}
          </Badge>
        ))}
        {(facts.tags ?? []).map((tag) => (
          <Badge key={tag}>{tag}</Badge>
        ))}
      </Badges>
    </>
  );
}

function isInteraction(open: Open): open is InteractionKind {
  return open !== undefined && open in INTERACTIONS;
}
