import type { ImportFirstRow } from '../api/generated';

const LONGEST = 60;

/** A row as a choice: its number, and enough of its cells to know it again. */
export function firstRowWords({ number, cells }: ImportFirstRow): string {
  const words = cells.join(', ');
  return `Row ${number}: ${words.length > LONGEST ? `${words.slice(0, LONGEST - 1).trimEnd()}…` : words}`;
}

/** Which sheets are not offered; undefined when all are. */
export function hiddenWords(hidden: string[]): string | undefined {
  if (hidden.length === 0) return undefined;
  const names = hidden.map((name) => `“${name}”`);
  const last = names.pop();
  return names.length === 0
    ? `${last} is hidden in the file, so it is not offered.`
    : `${names.join(', ')} and ${last} are hidden in the file, so they are not offered.`;
}
