import type { Job, Role } from '../api/generated';
import { dayOf, longDay } from '../words/dates';

/** What is said of a job about the whole group: an archive that is made, or put back. */
export const GROUP_WORDS = {
  archive: {
    verb: () => 'Make the archive',
    title: ({ action }: Job) => `An archive of ${action.group}`,
    what: () =>
      'Everything that your group keeps here goes into one zip file: whom you know, with all that was written down about them; who was deleted lately; lists, fields, segments, newsletters and attached files. Nobody is changed. It holds what was told in confidence: keep it where only those come who may know.',
    done: (them: string) => `The archive is made: ${them}, with everything.`,
    undo: 'An archive changes nobody, so there is nothing to undo.',
  },
  restore: {
    verb: () => 'Put everything back',
    title: ({ action }: Job) => `The archive of ${action.group} put back`,
    what: ({ action }: Job, today: string, zone: string) =>
      `${action.madeBy} made this archive of ${action.group}, ${longDay(dayOf(action.madeAt ?? today, zone), today)}. Everything that was in the group comes into yours, just as it was then, whatever happened since: who asked to be forgotten in the meantime would be back, so forget them again. Your settings, and who can sign in, stay as they are. First all of it is looked through; if anything is wrong with it, nothing is put back.`,
    done: (them: string, are: string) => `${them} ${are} back, with everything.`,
    undo: 'What was put back cannot be taken away again all at once.',
  },
} as const;

/** Who may start it, where not every contributor may. */
export const LEAST: Partial<Record<Job['action']['type'], Role>> = {
  export: 'coordinator',
  archive: 'owner',
  restore: 'owner',
};

/** True of what only owners do, with all that there is. */
export function isWholeGroup({ action }: Job): boolean {
  return action.type === 'archive' || action.type === 'restore';
}
