import type { Import } from '../api/generated';
import { recently } from '../words/dates';

/** When a sheet like this was matched before, by whom, and what it was called: goes on after "as". */
export function rememberedWords(
  { by, fileName }: NonNullable<Import['remembered']>,
  day: string,
  today: string,
): string {
  const when = day === today ? 'earlier today' : recently(day, today);
  return `${when}, when ${by.name} matched ${fileName}`;
}
