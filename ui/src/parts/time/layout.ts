/**
 * Where everything stands in a picture of time, in pixels, for the width it has. Text keeps its
 * size: what does not fit is left to the list beside the picture.
 */
import { besideMarks, wide, type Placed } from './labels';

/** A flag stands on a bar: a review. */
export type MarkShape = 'dot' | 'ring' | 'diamond' | 'square' | 'hollow-square' | 'flag' | 'bar';

export interface TimeMark {
  /** The calendar day, `2026-09-03`. */
  on: string;
  /** Its place among what is of the same day. */
  order: number;
  shape: MarkShape;
  /** As it is told and heard: the day and what it is. */
  words: string;
  href: string;
  /** Drawn within the mark: the number of an incident. */
  number?: number | undefined;
  /** A few words to stand beside the mark, where there is room. */
  label?: string | undefined;
  /** The same shorter, where there is less. */
  short?: string | undefined;
}

/** A review on a bar, past or to come. */
export type TimeFlag = Pick<TimeMark, 'on' | 'words' | 'href'>;

/** What is no mark comes after the marks of its day: the reviews, then the bars. */
export const afterMarks = { flag: 1e6, bar: 2e6 };

export interface TimeSpan {
  from: string;
  until: string;
  /** Words for the bar, the fullest first; the first that fits is drawn. */
  labels: string[];
  /** A limit in the time to come: an outline from today on. */
  isLimit: boolean;
  flags?: TimeFlag[];
  /** What it is, as it is told and heard, and where it leads; without a place it is no link. */
  words?: string;
  href?: string | undefined;
}

export interface TimeLane {
  name: string;
  marks: TimeMark[];
  spans: TimeSpan[];
  /** What is said where nothing is in it: "nothing recorded". */
  empty?: string | undefined;
}

export interface TimePicture {
  from: string;
  until: string;
  today: string;
  lanes: TimeLane[];
}

export interface DrawnMark extends TimeMark {
  x: number;
  y: number;
  /** Its place among all marks in order of time. */
  place: number;
  beside: Placed | null;
  /** Of a bar: how far it reaches. */
  width?: number;
}

export interface DrawnBar {
  y: number;
  /** What has passed, or is in force: filled. */
  solid: { x: number; width: number } | null;
  /** What is still to come of a limit: an outline. */
  outline: { x: number; width: number } | null;
  label: Placed | null;
}

export interface DrawnLane {
  name: string;
  top: number;
  height: number;
  middle: number;
  empty: Placed | null;
}

export interface Drawing {
  width: number;
  height: number;
  left: number;
  lanes: DrawnLane[];
  marks: DrawnMark[];
  bars: DrawnBar[];
  months: { x: number; words: string | null }[];
  /** The line of today in the pieces between words that it would run through. */
  today: { x: number; label: number; pieces: { from: number; to: number }[] };
}

const monthNames = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec'
];

const left = 176;
const head = 44;
const row = 30;
const aboveRows = 4;
const todayHalf = 28;
/** Where the line of today comes out from under its flag. */
const todayTop = 26;
/** Words in or beside a bar reach so far above and below its middle. */
const wordsHalf = 12;
/** What stands to the right of the line of today begins so far from it. */
const clearOfToday = 12;
/** Marks of one row stand at least so far from each other, while there is room. */
const apart = 8;
/** Marks with a number in them are wider. */
const apartNumbered = 20;
const markRow = 17;
/** Rows with words beside their marks stand further from each other. */
const wordsRow = 24;
const mostRows = 4;

const dayMs = 86_400_000;

function dayNumber(iso: string): number {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / dayMs);
}

export function draw(picture: TimePicture, width: number): Drawing {
  const [first, last] = [dayNumber(picture.from), dayNumber(picture.until)];
  const today = dayNumber(picture.today);
  const length = Math.max(last - first, 28);
  const [start, end] = [first - length * 0.02, first + length * 1.03];
  const room = Math.max(width - left - 8, 80);
  const x = (day: number) => left + ((day - start) / (end - start)) * room;

  const todayX = x(today);
  const lanes: DrawnLane[] = [];
  const bars: DrawnBar[] = [];
  const marks: Omit<DrawnMark, 'place'>[] = [];
  let top = head;
  for (const lane of picture.lanes) {
    const spots = spread(
      lane.marks.map((mark) => x(dayNumber(mark.on))),
      lane.marks.some(({ number }) => number !== undefined) ? apartNumbered : apart
    );
    const rowHeight = lane.marks.some(({ label }) => label !== undefined) ? wordsRow : markRow;
    const rows = barRows(lane.spans, x, today, left + room);
    const marksHeight = spots.rows === 0 ? 0 : row + (spots.rows - 1) * rowHeight;
    const height = Math.max(row, marksHeight + rows.count * row) + 2 * aboveRows;
    const first = top + aboveRows + row / 2;
    const isEmpty = lane.empty !== undefined && lane.marks.length + lane.spans.length === 0;
    lanes.push({
      name: lane.name,
      top,
      height,
      middle: first,
      empty: isEmpty ? besideToday(lane.empty ?? '', todayX) : null
    });
    const placed = lane.marks.map((mark, at) => ({
      ...mark,
      x: x(dayNumber(mark.on)),
      y: first + (spots.places[at] ?? 0) * rowHeight
    }));
    for (let row = 0; row < spots.rows; row += 1) {
      const inRow = placed.filter((_, at) => spots.places[at] === row);
      const words = besideMarks(inRow, left + room);
      inRow.forEach((mark, at) => {
        marks.push({ ...mark, beside: words[at] ?? null });
      });
    }
    for (const { row: at, drawn, flags, span } of rows.bars) {
      const y = top + aboveRows + marksHeight + at * row + row / 2;
      bars.push({ ...drawn, y });
      const link = linkOf(span, drawn, y);
      if (link) marks.push(link);
      for (const flag of flags) {
        marks.push({
          ...flag,
          order: afterMarks.flag,
          shape: 'flag',
          x: x(dayNumber(flag.on)),
          y,
          beside: null
        });
      }
    }
    top += height;
  }

  const flag = Math.min(todayX, left + room - todayHalf);
  const height = top + 10;
  const told = [
    ...marks.map(({ y, beside }) => ({ y, label: beside })),
    ...lanes.map(({ middle, empty }) => ({ y: middle, label: empty }))
  ];
  return {
    width,
    height,
    left,
    lanes,
    bars,
    marks: inOrder(marks),
    months: months(start, end, x, flag),
    today: { x: todayX, label: flag, pieces: around([...bars, ...told], todayX, height - 4) }
  };
}

/** Words that are of no day: at the left, or to the right of today where its line would part them. */
function besideToday(words: string, today: number): Placed {
  return { x: left + wide(words) + clearOfToday > today ? today + clearOfToday : left, words };
}

/** The line of today down to the foot, parted where it would run through words. */
function around(
  told: { y: number; label: Placed | null }[],
  x: number,
  foot: number
): { from: number; to: number }[] {
  const gaps = told
    .filter(({ label }) => label && label.x - 4 < x && x < label.x + wide(label.words) + 4)
    .map(({ y }) => ({ from: y - wordsHalf, to: y + wordsHalf }))
    .sort((one, other) => one.from - other.from);
  const pieces: { from: number; to: number }[] = [];
  let from = todayTop;
  for (const gap of gaps) {
    if (gap.from > from) pieces.push({ from, to: gap.from });
    from = Math.max(from, gap.to);
  }
  return foot > from ? [...pieces, { from, to: foot }] : pieces;
}

function inOrder(marks: Omit<DrawnMark, 'place'>[]): DrawnMark[] {
  return [...marks].sort(inOrderOfTime).map((mark, place) => ({ ...mark, place }));
}

type Ordered = Pick<TimeMark, 'on' | 'order'>;

/** By day, and within a day by its order. */
export function inOrderOfTime(one: Ordered, other: Ordered): number {
  return one.on.localeCompare(other.on) || one.order - other.order;
}

/**
 * The row of each mark of a lane: one beside another in time stands under it, so that a mark's
 * place from left to right is its day. Past the last row they may touch.
 */
function spread(wanted: number[], apart: number): { rows: number; places: number[] } {
  const ends: number[] = [];
  const places = wanted.map((x) => {
    const free = ends.findIndex((end) => end + apart <= x);
    const at =
      free >= 0 ? free : ends.length < mostRows ? ends.length : ends.indexOf(Math.min(...ends));
    ends[at] = x;
    return at;
  });
  return { rows: ends.length, places };
}

/** A bar that leads somewhere is gone to as the marks are, after those of its first day. */
function linkOf(
  { from, words, href }: TimeSpan,
  { solid, outline }: Pick<DrawnBar, 'solid' | 'outline'>,
  y: number
): Omit<DrawnMark, 'place'> | null {
  const begins = solid ?? outline;
  if (href === undefined || words === undefined || !begins) return null;
  const width = (solid?.width ?? 0) + (outline?.width ?? 0);
  const { x } = begins;
  return { on: from, order: afterMarks.bar, shape: 'bar', words, href, x, y, beside: null, width };
}

interface PlacedBar {
  span: TimeSpan;
  row: number;
  drawn: Omit<DrawnBar, 'y'>;
  flags: TimeFlag[];
}

/** Each span in the first row where neither it nor its words touch another. */
function barRows(
  spans: TimeSpan[],
  x: (day: number) => number,
  today: number,
  right: number
): { count: number; bars: PlacedBar[] } {
  const ends: number[] = [];
  const bars = spans.map((span): PlacedBar => {
    const [from, until] = [x(dayNumber(span.from)), x(dayNumber(span.until) + 1)];
    const split = span.isLimit ? Math.min(Math.max(x(today), from), until) : until;
    const flags = (span.flags ?? []).map(({ on }) => x(dayNumber(on)));
    // Words stand clear of the flags where one of the stretches between them has the room.
    const stretches = [from, ...flags.map((at) => at + 4)].map((begin, at) => ({
      begin,
      end: flags[at] === undefined ? split : flags[at] - 4
    }));
    const label =
      stretches
        .map(({ begin, end }) => within(span.labels, begin, end))
        .find((words) => words !== null) ?? placeLabel(span.labels, from, until, right);
    const end = Math.max(until, label ? label.x + wide(label.words) : 0);
    const start = Math.min(from, label?.x ?? from);
    const free = ends.findIndex((taken) => taken + 6 <= start);
    const at = free < 0 ? ends.length : free;
    ends[at] = end;
    return {
      span,
      row: at,
      drawn: {
        solid: split > from ? { x: from, width: Math.max(split - from, 3) } : null,
        outline: until > split ? { x: split, width: until - split } : null,
        label
      },
      flags: span.flags ?? []
    };
  });
  return { count: ends.length, bars };
}

function within(labels: string[], from: number, until: number): Placed | null {
  const words = labels.find((label) => wide(label) + 16 <= until - from);
  return words === undefined ? null : { x: from + 8, words };
}

/** Inside the bar where the words fit, else beside it, to the right and then to the left. */
function placeLabel(labels: string[], from: number, until: number, right: number): Placed | null {
  const inside = within(labels, from, until);
  if (inside) return inside;
  const after = labels.find((words) => until + 8 + wide(words) <= right);
  if (after !== undefined) return { x: until + 8, words: after };
  const before = labels.find((words) => from - 8 - wide(words) >= left);
  return before === undefined ? null : { x: from - 8 - wide(before), words: before };
}

/** The first of each month; its name wherever there is room beside the others and the flag. */
function months(
  start: number,
  end: number,
  x: (day: number) => number,
  flag: number
): { x: number; words: string | null }[] {
  const found: { x: number; words: string | null }[] = [];
  const begin = new Date(Math.ceil(start) * dayMs);
  let [year, month] = [begin.getUTCFullYear(), begin.getUTCMonth()];
  if (begin.getUTCDate() > 1) month += 1;
  const step = monthStep((end - start) / 30.4, x(end) - x(start));
  let isFirst = true;
  let free = -Infinity;
  for (;;) {
    year += Math.floor(month / 12);
    month %= 12;
    const day = Date.UTC(year, month, 1) / dayMs;
    if (day > end) return found;
    if (month % step === 0) {
      const at = x(day);
      const words = `${monthNames[month] ?? ''}${month === 0 || isFirst ? ` ${String(year)}` : ''}`;
      const ends = at + wide(words) + 5;
      const meets = at < flag + todayHalf + 4 && ends > flag - todayHalf - 4;
      const fits = at >= free && !meets && ends <= x(end) + 8;
      if (fits) {
        free = ends + 6;
        isFirst = false;
      }
      found.push({ x: at, words: fits ? words : null });
    }
    month += 1;
  }
}

/** Every month, or every second, third, sixth or twelfth: lines are not to be a fence. */
function monthStep(count: number, width: number): number {
  return [1, 2, 3, 6].find((step) => (width / count) * step >= 46) ?? 12;
}
