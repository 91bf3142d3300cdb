/**
 * Days and times in words. A day arrives as `2026-09-03` and is a calendar date in the United
 * Kingdom; a moment arrives in UTC and is shown in UK time, whatever the computer is set to.
 */

const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December'
];

interface Day {
  year: number;
  month: number;
  day: number;
  weekday: string;
}

function parts(iso: string): Day | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!found) return null;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const at = new Date(Date.UTC(year, month - 1, day));
  if (at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day) return null;
  return { year, month, day, weekday: days[at.getUTCDay()] ?? '' };
}

/** `Thu 3 September 2026`. */
export function dayShort(iso: string): string {
  const at = parts(iso);
  if (!at) return iso;
  return `${at.weekday.slice(0, 3)} ${String(at.day)} ${months[at.month - 1] ?? ''} ${String(at.year)}`;
}

/** `Thursday 3 September 2026`. */
export function dayLong(iso: string): string {
  const at = parts(iso);
  if (!at) return iso;
  return `${at.weekday} ${String(at.day)} ${months[at.month - 1] ?? ''} ${String(at.year)}`;
}

/** `Tue 1 Sep`, where all dates in sight share the year. */
export function dayBrief(iso: string): string {
  const at = parts(iso);
  if (!at) return iso;
  return `${at.weekday.slice(0, 3)} ${String(at.day)} ${(months[at.month - 1] ?? '').slice(0, 3)}`;
}

/** `Tue 1 Sep 2026`, beside other words. */
export function dayMiddle(iso: string): string {
  return `${dayBrief(iso)} ${iso.slice(0, 4)}`;
}

/** `Tue 1 Sep` where all the days share their year, otherwise `Tue 1 Sep 2026`. */
export function dayAmong(iso: string, all: string[]): string {
  const year = iso.slice(0, 4);
  return all.every((other) => other.startsWith(year)) ? dayBrief(iso) : dayMiddle(iso);
}

/** `24 Nov 2026`, in captions. */
export function dayCaption(iso: string): string {
  const at = parts(iso);
  if (!at) return iso;
  return `${String(at.day)} ${(months[at.month - 1] ?? '').slice(0, 3)} ${String(at.year)}`;
}

/** `Fri 28`, in a day strip. */
export function dayInStrip(iso: string): string {
  const at = parts(iso);
  if (!at) return iso;
  return `${at.weekday.slice(0, 3)} ${String(at.day)}`;
}

/** `Monday 31 August`, as a day strip is heard. */
export function dayHeard(iso: string): string {
  const at = parts(iso);
  if (!at) return iso;
  return `${at.weekday} ${String(at.day)} ${months[at.month - 1] ?? ''}`;
}

const ukDay = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit'
});

const ukTime = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23'
});

/** The UK calendar day of a moment, as `2026-09-03`. */
export function dayOf(moment: string | Date): string {
  const at = new Date(moment);
  if (Number.isNaN(at.getTime())) return '';
  // By its parts: engines do not agree on the order in which a locale writes them.
  const told = ukDay.formatToParts(at);
  const part = (type: string) => told.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** `14:31`, UK time. */
export function timeOf(moment: string | Date): string {
  const at = new Date(moment);
  return Number.isNaN(at.getTime()) ? '' : ukTime.format(at);
}

/** The time by the computer's clock: `14:31`. */
export function timeNow(): string {
  return timeOf(new Date());
}

/** The three boxes as `2026-09-03`; null while they are no day in any calendar. */
export function isoDay(typed: { day: string; month: string; year: string }): string | null {
  const [day, month, year] = [typed.day.trim(), typed.month.trim(), typed.year.trim()];
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month) || !/^\d{4}$/.test(year)) return null;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return parts(iso) ? iso : null;
}

/** Hour and minute as `14:31`; null while they are no time of day. */
export function isoTime(typed: { hour: string; minute: string }): string | null {
  const [hour, minute] = [typed.hour.trim(), typed.minute.trim()];
  if (!/^\d{1,2}$/.test(hour) || !/^\d{1,2}$/.test(minute)) return null;
  if (Number(hour) > 23 || Number(minute) > 59) return null;
  return `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
}

/** `2 min 40 s`, or `40 s`. */
export function lasting(seconds: number): string {
  const whole = Math.round(seconds);
  const minutes = Math.floor(whole / 60);
  return minutes > 0 ? `${String(minutes)} min ${String(whole % 60)} s` : `${String(whole)} s`;
}

/** A running time: `1:24`. */
export function running(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const rest = String(whole % 60).padStart(2, '0');
  return hours > 0
    ? `${String(hours)}:${String(minutes).padStart(2, '0')}:${rest}`
    : `${String(minutes)}:${rest}`;
}

/** The calendar day so many days on; a count of days, never a legal date. */
export function daysOn(iso: string, days: number): string {
  const at = parts(iso);
  if (!at) return iso;
  return new Date(Date.UTC(at.year, at.month - 1, at.day + days)).toISOString().slice(0, 10);
}

/** `T` for Tuesday, in a calendar of narrow boxes. */
export function weekdayLetter(iso: string): string {
  return parts(iso)?.weekday.slice(0, 1) ?? '';
}

/** Whether a day is a Saturday or a Sunday. */
export function isWeekend(iso: string): boolean {
  return parts(iso)?.weekday.startsWith('S') ?? false;
}

/** `today`, `yesterday`, or `on Fri 20 November 2026`. */
export function whenDone(day: string, today: string): string {
  if (day === today) return 'today';
  return day === daysOn(today, -1) ? 'yesterday' : `on ${dayShort(day)}`;
}
