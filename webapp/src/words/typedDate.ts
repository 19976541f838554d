/**
 * A day as people write it: 27 3 2007, 27.3.07, 27 March 2007, 2007-03-27, 27032007, and of a date that is known in part
 * July 1958, 7/1958, 1958. What may be read in two ways is answered with both: 3/7/58 is 3 July or, for some, 7 March.
 */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

export type Limits = {
  /** A year, or a month of a year, will do. */
  partial?: boolean;
  /** Nothing behind this day, such as `2026-11-26`: of 58, 1958 remains. */
  latest?: string | undefined;
};

/** Every date that a text can mean (`1958-07-03`, `1958-07`, `1958`), as the UK reads it first; none when it means none. */
export function datesIn(text: string, { partial = false, latest }: Limits = {}): string[] {
  const parts = text.toLowerCase().match(/[a-z]+|\d+/g) ?? [];
  const readings = readingsOf(parts.filter((part) => !/^(?:st|nd|rd|th|of)$/.test(part)));
  const dates = readings.filter(
    (date) => (partial || date.length === 10) && isDate(date) && (!latest || !isAfter(date, latest)),
  );
  return [...new Set(dates)];
}

function readingsOf(parts: string[]): string[] {
  const [only] = parts;
  if (parts.length === 1 && only && /^\d{8}$/.test(only)) {
    return readingsOf([only.slice(0, 2), only.slice(2, 4), only.slice(4)]);
  }
  const named = parts.findIndex((part) => monthOf(part) !== undefined);
  if (named >= 0) {
    const month = monthOf(parts[named] ?? '') ?? 0;
    const [first = '', second] = parts.filter((_, index) => index !== named);
    if (second === undefined) return years(first).map((year) => iso(year, month));
    return first.length === 4
      ? years(first).map((year) => iso(year, month, second))
      : years(second).map((year) => iso(year, month, first));
  }
  const [a = '', b = '', c = ''] = parts;
  if (!parts.every((part) => /^\d+$/.test(part))) return [];
  if (parts.length === 1) return a.length === 4 ? [a] : [];
  if (parts.length === 2) {
    if (a.length === 4) return [iso(a, b)];
    return b.length === 4 ? [iso(b, a)] : [];
  }
  if (parts.length !== 3) return [];
  if (a.length === 4) return [iso(a, b, c)];
  return years(c).flatMap((year) => [iso(year, b, a), iso(year, a, b)]);
}

/** The years that two or four digits can mean; two count from 1900 and from 2000. */
export function years(text: string): string[] {
  if (/^\d{4}$/.test(text)) return [text];
  return /^\d{2}$/.test(text) ? [`19${text}`, `20${text}`] : [];
}

function monthOf(word: string): number | undefined {
  const at = word.length >= 3 ? MONTHS.indexOf(word.slice(0, 3)) : -1;
  return at >= 0 ? at + 1 : undefined;
}

function iso(year: string, ...monthAndDay: (string | number)[]): string {
  return [year, ...monthAndDay.map((part) => String(part).padStart(2, '0'))].join('-');
}

/** True for a day, a month or a year that there is, from 1900 to 2199. */
export function isDate(date: string): boolean {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date);
  if (!match) return false;
  const [, year, month = '01', day = '01'] = match;
  if (Number(year) < 1900 || Number(year) > 2199) return false;
  const time = new Date(`${year}-${month}-${day}T12:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(`${year}-${month}-${day}`);
}

/** A month or year is after a day when all of it is. */
function isAfter(date: string, latest: string): boolean {
  return date > latest.slice(0, date.length);
}
