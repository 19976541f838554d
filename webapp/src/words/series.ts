const SERIES = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** Newsletter, Lunch club and Drivers */
export function series(words: string[]): string {
  return SERIES.format(words);
}
