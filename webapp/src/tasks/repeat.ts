import type { Repeat } from '../api/generated';

/** How often something comes round again, as it is chosen. */
export const REPEAT_WORDS: Record<Repeat, string> = {
  week: 'Every week',
  'two-weeks': 'Every two weeks',
  month: 'Every month',
  'three-months': 'Every three months',
  year: 'Every year',
};

/** every week; what a later Kith may say as it is. */
export function rhythm(repeat: string): string {
  return (REPEAT_WORDS[repeat as Repeat] ?? repeat).toLowerCase();
}
