import type { OutOfTouch } from '../api/generated';
import { INTERACTIONS, whoseTouch } from '../contact/timelineEntries';
import { everyWords } from '../people/factWords';
import { dayOf, recently } from '../words/dates';

/** Last call on 12 March, by Tom Ekene · every month */
export function lastSpoken({ every, last }: OutOfTouch, today: string, zone: string): string {
  const rhythm = everyWords(every).toLowerCase();
  if (!last) return `Nobody in the last year, or yet · ${rhythm}`;
  const { name } = INTERACTIONS[last.kind];
  return `Last ${name.toLowerCase()} ${recently(dayOf(last.at, zone), today)}, ${whoseTouch(last.by)} · ${rhythm}`;
}
