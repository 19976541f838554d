/** Dates and times as a person says them, in the group's time zone, UK English. */

function format(zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...options });
}

/** Making a formatter takes a hundred times as long as using one, and a long timeline asks for thousands of days. */
const DAY_FORMATS = new Map<string, Intl.DateTimeFormat>();

/** 2026-11-26, the day that an instant falls on. */
export function dayOf(instant: string, zone: string): string {
  let days = DAY_FORMATS.get(zone);
  if (!days) {
    days = new Intl.DateTimeFormat('en-CA', { timeZone: zone });
    DAY_FORMATS.set(zone, days);
  }
  return days.format(new Date(instant));
}

/** 14:20 */
export function timeOf(instant: string, zone: string): string {
  return format(zone, { hour: '2-digit', minute: '2-digit' }).format(new Date(instant));
}

/** Tuesday 24 November, with the year when it is not the year of `today`. */
export function longDay(day: string, today: string): string {
  const date = new Date(`${day}T12:00:00Z`);
  const sameYear = day.slice(0, 4) === today.slice(0, 4);
  return format('UTC', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(sameYear ? {} : { year: 'numeric' }),
  })
    .format(date)
    .replace(',', '');
}

/** 24 November 2026 */
export function plainDay(day: string): string {
  return format('UTC', { day: 'numeric', month: 'long', year: 'numeric' }).format(
    new Date(`${day}T12:00:00Z`),
  );
}

/** Today, Tomorrow, Yesterday, 2 days late, or the day. */
export function dueWords(due: string, today: string): { words: string; late: boolean; now: boolean } {
  const days = Math.round((Date.parse(due) - Date.parse(today)) / 86_400_000);
  if (days === 0) return { words: 'Due today', late: false, now: true };
  if (days === 1) return { words: 'Tomorrow', late: false, now: false };
  if (days === -1) return { words: '1 day late', late: true, now: true };
  if (days < 0) return { words: `${-days} days late`, late: true, now: true };
  return { words: longDay(due, today), late: false, now: false };
}

/** today, yesterday, on Tuesday, on 12 November, on 12 November 2025: a day that has been. */
export function recently(day: string, today: string): string {
  const days = Math.round((Date.parse(today) - Date.parse(day)) / 86_400_000);
  if (days === 0) return 'today';
  if (days === 1) return 'yesterday';
  const date = new Date(`${day}T12:00:00Z`);
  if (days > 1 && days < 7) return `on ${format('UTC', { weekday: 'long' }).format(date)}`;
  const sameYear = day.slice(0, 4) === today.slice(0, 4);
  return `on ${sameYear ? format('UTC', { day: 'numeric', month: 'long' }).format(date) : plainDay(day)}`;
}

/** Good morning, good afternoon, good evening. */
export function greeting(now: Date, zone: string): string {
  const hour = Number(format(zone, { hour: 'numeric', hourCycle: 'h23' }).format(now));
  if (hour < 12) return 'Good morning';
  return hour < 18 ? 'Good afternoon' : 'Good evening';
}

/** 2026-11-26 as it is where the group is. */
export function todayIn(zone: string): string {
  return dayOf(new Date().toISOString(), zone);
}

/** So many days later: 2026-11-30 and 3 are 2026-12-03. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The instant at which the clocks of a zone show this day and time (`2026-11-26`, `14:20`). */
export function instantAt(day: string, time: string, zone: string): string {
  const asUtc = new Date(`${day}T${time}:00Z`);
  const shown = new Date(`${dayOf(asUtc.toISOString(), zone)}T${timeOf(asUtc.toISOString(), zone)}:00Z`);
  return new Date(2 * asUtc.getTime() - shown.getTime()).toISOString();
}

/** 10 minutes ago, 3 hours ago, or the day. */
export function agoWords(instant: string, now: Date, zone: string): string {
  const minutes = Math.round((now.getTime() - Date.parse(instant)) / 60_000);
  if (minutes < 2) return 'just now';
  if (minutes < 60) return `${minutes} minutes ago`;
  const today = dayOf(now.toISOString(), zone);
  if (dayOf(instant, zone) === today) return `at ${timeOf(instant, zone)}`;
  return `on ${longDay(dayOf(instant, zone), today)}`;
}

/** A date that is known in part, as far as it is known: 3 July 1958, July 1958, 1958. */
export function bornWords(date: string): string {
  if (date.length === 4) return date;
  if (date.length === 10) return plainDay(date);
  return format('UTC', { month: 'long', year: 'numeric' }).format(new Date(`${date}-01T12:00:00Z`));
}

/** 68 years old; of a birth date that is known in part, about 68. */
export function ageWords(born: string, today: string): string {
  const years = Number(today.slice(0, 4)) - Number(born.slice(0, 4));
  if (born.length < 10) return `about ${years}`;
  return `${today.slice(5) < born.slice(5) ? years - 1 : years} years old`;
}
