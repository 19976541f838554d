import { datesIn, isDate, type Limits, years } from '../words/typedDate';

export type Boxes = { day: string; month: string; year: string };

/** Between what stands in several boxes: a whole date in one of them, such as 3/7/58, is told from it. */
const BETWEEN = ':';

/** A date in its boxes; anything else as it was typed. */
export function boxesOf(value: string): Boxes {
  if (!isDate(value)) {
    const [day = '', month = '', year = ''] = value.split(BETWEEN);
    return { day, month, year };
  }
  const [year = '', month = '', day = ''] = value.split('-');
  const plain = (digits: string) => digits.replace(/^0/, '');
  return { day: plain(day), month: plain(month), year };
}

/** What is to be asked about a value that was typed earlier, and not answered then. */
export function askedAbout(value: string, limits: Limits): string[] {
  if (value === '' || isDate(value)) return [];
  const dates = meanings(boxesOf(value), limits);
  return dates.length > 1 ? dates : [];
}

/** The one date that the boxes mean, or what stands in them: as it was typed where that is one box, with colons between. */
export function dateOf(boxes: Boxes, limits: Limits): string {
  const typed = [boxes.day, boxes.month, boxes.year].map((text) => text.trim());
  if (typed.every((text) => text === '')) return '';
  const [only, ...more] = meanings(boxes, limits);
  if (only && more.length === 0) return only;
  return boxes.month === '' && boxes.year === '' ? boxes.day : typed.join(BETWEEN);
}

/** Every date that the boxes can mean. Boxes that are filled one by one say themselves which is the month. */
export function meanings(boxes: Boxes, limits: Limits): string[] {
  const [day, month, year] = [boxes.day.trim(), boxes.month.trim(), boxes.year.trim()];
  const filled = [day, month, year].filter((text) => text !== '');
  if (filled.length === 1) return datesIn(filled[0] ?? '', limits);
  // A whole date typed over a part of another one.
  const whole = filled.find((text) => /\d\D+\d/.test(text));
  if (whole !== undefined) return datesIn(whole, limits);
  // A day without its month is no date.
  if (day !== '' && month === '') return [];
  return years(year)
    .map((each) => [each, month, day].filter((text) => text !== '').map((text) => text.padStart(2, '0')))
    .map((parts) => parts.join('-'))
    .filter((date) => datesIn(date, limits).length === 1);
}
