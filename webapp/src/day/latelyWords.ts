import type { Lately } from '../api/generated';

const DID: Record<string, string> = {
  call: 'logged a call with',
  visit: 'logged a visit to',
  meeting: 'logged a meeting with',
  letter: 'logged a letter with',
  email: 'logged an e-mail with',
  note: 'wrote a note about',
  added: 'added',
  changed: 'changed the details of',
  'interaction-removed': 'took an entry off the page of',
  'task-added': 'added a task about',
  'task-changed': 'changed a task about',
  'task-done': 'ticked off a task about',
  'task-reopened': 'reopened a task about',
  'task-removed': 'removed a task about',
  'relationship-added': 'added a connection for',
  'relationship-changed': 'changed a connection for',
  'relationship-ended': 'ended a connection for',
  'relationship-removed': 'removed a connection for',
  'document-attached': 'attached a file to',
  'document-removed': 'removed a file from',
  'document-restored': 'put back a file for',
  'list-joined': 'added to a list:',
  'list-left': 'removed from a list:',
  undone: 'undid a change to',
  deleted: 'deleted',
  restored: 'restored',
  merged: 'merged two records of',
  unmerged: 'parted two records of',
  exported: 'downloaded everything we hold about',
  'import-undone': 'undid the import of',
};

/**
 * What happened, in words around the contact's name: Tom Ekene · logged a visit to · Maud Ellery. What the contact did,
 * or a mail server told, has no `who`, and the words stand behind the name.
 */
export function latelyWords({ what, by }: Lately): { who?: string; did: string } {
  if (by.through === 'unsubscribe') return { did: 'left the newsletter' };
  if (by.through === 'feedback' || what === 'suppressed') return { did: 'cannot be mailed any longer' };
  if (by.through === 'import' && what === 'added') return { who: by.name, did: 'brought in' };
  return { who: by.name, did: DID[what] ?? 'did something about' };
}
