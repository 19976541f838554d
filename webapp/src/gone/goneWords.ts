import type { Contact, List, Mailing } from '../api/generated';
import { count } from '../words/counts';
import { series } from '../words/series';

/** What ends when a contact is deleted, a line each; none when nothing is under way. */
export function stopsWords(contact: Contact, lists: List[], mailings: Mailing[]): string[] {
  const open = contact.tasks.filter((task) => !task.done).length;
  const on = lists.filter((list) => contact.lists.includes(list.id)).map((list) => list.name);
  const going = mailings.filter(
    (mailing) =>
      (mailing.state === 'queued' || mailing.state === 'sending') &&
      mailing.lists.some((list) => contact.lists.includes(list.id)),
  ).length;
  return [
    ...(open > 0 ? [`${count(open, 'open task', 'open tasks')} on somebody’s day`] : []),
    ...(on.length > 0 ? [`being on ${count(on.length, 'list', 'lists')}: ${series(on)}`] : []),
    ...(going > 0
      ? [`${count(going, 'newsletter that is on its way', 'newsletters that are on their way')} to them`]
      : []),
  ];
}

/** 30 days, 1 day, less than a day: how long something can still be restored. */
export function leftWords(until: string, now: Date): string {
  const days = Math.floor((Date.parse(until) - now.getTime()) / 86_400_000);
  return days < 1 ? 'less than a day' : count(days, 'day', 'days');
}
