import type {
  Lane,
  Mark,
  MarkKind,
  ReviewFlag,
  Span,
  Timeline
} from '../backend/generated/contract';
import { afterMarks, inOrderOfTime, type MarkShape, type TimePicture } from '../parts/time/layout';
import { address, type Place } from '../state/place';
import { dayBrief, dayMiddle } from './dates';

const shapes: Record<MarkKind, MarkShape> = {
  from_them: 'dot',
  from_us: 'ring',
  incident: 'diamond',
  step: 'square',
  step_offered: 'hollow-square'
};

/** The legend of the marks that are drawn, with the person's name; of bars where they have a word. */
export function legendOf(
  { lanes }: Timeline,
  person: string,
  bar?: string
): { shape: MarkShape; words: string }[] {
  const words: Record<MarkKind, string> = {
    from_them: `from ${person}`,
    from_us: 'from us',
    incident: 'incident',
    step: 'step we took',
    step_offered: 'offered, not taken'
  };
  const drawn = new Set(lanes.flatMap(({ marks }) => marks.map(({ kind }) => kind)));
  const marks: { shape: MarkShape; words: string }[] = (Object.keys(words) as MarkKind[])
    .filter((kind) => drawn.has(kind))
    .map((kind) => ({ shape: shapes[kind], words: words[kind] }));
  if (bar !== undefined && lanes.some(({ spans }) => spans.length > 0)) {
    marks.push({ shape: 'bar', words: bar });
  }
  const flagged = lanes.some(({ spans }) => spans.some(({ flags }) => flags.length > 0));
  return flagged ? [...marks, { shape: 'flag', words: 'review' }] : marks;
}

/** Where a mark leads: to its entry, its incident, or to where the file stands. */
function placeOfMark({ entry, incident }: Mark, complaint: number): Place {
  if (entry) return { screen: 'entry', complaint, entry };
  return incident ? { screen: 'incident', complaint, incident } : { screen: 'file', complaint };
}

function moment({ on, at }: Mark): string {
  return `${dayMiddle(on)}${at ? `, ${at.slice(0, 5)}` : ''}`;
}

/** What a picture says in its own way. */
export interface TimeWords {
  /** A mark or a span where it is told alone; as it is labelled, if not said otherwise. */
  named?: (lane: Lane, label: string) => string;
}

/** Where a review is read, or prepared. */
function placeOfReview({ of, held }: ReviewFlag, complaint: number): Place {
  return held === undefined
    ? { screen: 'review', complaint, entry: of }
    : { screen: 'entry', complaint, entry: held };
}

/** Within its lane a bar need not say the lane's name again. */
function barLabels({ label, until, is_limit }: Span, lane: string): string[] {
  const words = label.startsWith(`${lane}: `) ? label.slice(lane.length + 2) : label;
  return is_limit ? [`${words}, to ${dayBrief(until)}`, words] : [words];
}

/** `Fri 28 Aug to Fri 11 Dec 2026`; one day is named once. */
function stretch({ from, until }: Span): string {
  if (from === until) return dayMiddle(from);
  const begins = from.slice(0, 4) === until.slice(0, 4) ? dayBrief(from) : dayMiddle(from);
  return `${begins} to ${dayMiddle(until)}`;
}

/** The case as the picture draws it. */
export function pictureOf(
  timeline: Timeline,
  complaint: number,
  { named = (_, label) => label }: TimeWords = {}
): TimePicture {
  const { from, until, today } = timeline;
  return {
    from,
    until,
    today,
    lanes: timeline.lanes.map((lane) => ({
      name: lane.name,
      marks: lane.marks.map((mark) => ({
        on: mark.on,
        order: mark.place,
        shape: shapes[mark.kind],
        words: `${moment(mark)}: ${named(lane, mark.label)}`,
        href: address(placeOfMark(mark, complaint))
      })),
      spans: lane.spans.map((span) => ({
        words: `${stretch(span)}: ${named(lane, span.label)}`,
        href: linkToSpan(span, complaint),
        from: span.from,
        until: span.until,
        labels: barLabels(span, lane.name),
        isLimit: span.is_limit,
        flags: span.flags.map((flag) => ({
          on: flag.on,
          words: `${dayMiddle(flag.on)}: ${reviewOf(span)}`,
          href: address(placeOfReview(flag, complaint))
        }))
      }))
    }))
  };
}

/** A bar leads to what it begins with; a clock to nothing. */
function linkToSpan({ entry }: Span, complaint: number): string | undefined {
  return entry === undefined ? undefined : address({ screen: 'entry', complaint, entry });
}

const reviewOf = ({ label }: Span) => `Review: ${label}`;

export interface TimeRow {
  /** The day that orders it. */
  on: string;
  when: string;
  words: string;
  /** Where it stands among the lanes: "Contacts". */
  lane: string;
  href: string | null;
  isToday: boolean;
}

/** The same facts as an ordered list, with today among them. */
export function rowsOf(
  timeline: Timeline,
  complaint: number,
  { named = (_, label) => label }: TimeWords = {}
): TimeRow[] {
  // A review that was held has a row of its own where there is a lane for reviews.
  const held = new Set(
    timeline.lanes
      .filter(({ kind }) => kind === 'reviews')
      .flatMap(({ marks }) => marks.map(({ entry }) => entry))
  );
  const rows = timeline.lanes.flatMap((lane): (TimeRow & { order: number })[] => [
    ...lane.marks.map((mark) => ({
      on: mark.on,
      order: mark.place,
      when: moment(mark),
      words: named(lane, mark.label),
      lane: lane.name,
      href: address(placeOfMark(mark, complaint)),
      isToday: false
    })),
    ...lane.spans.map((span) => ({
      on: span.from,
      order: afterMarks.bar,
      when: stretch(span),
      words: named(lane, span.label),
      lane: lane.name,
      href: linkToSpan(span, complaint) ?? null,
      isToday: false
    })),
    ...lane.spans.flatMap((span) =>
      span.flags
        .filter((flag) => flag.held === undefined || !held.has(flag.held))
        .map((flag) => ({
          on: flag.on,
          order: afterMarks.flag,
          when: dayMiddle(flag.on),
          words: reviewOf(span),
          lane: lane.name,
          href: address(placeOfReview(flag, complaint)),
          isToday: false
        }))
    )
  ]);
  rows.push({
    on: timeline.today,
    order: Infinity,
    when: dayMiddle(timeline.today),
    words: 'Today',
    lane: '',
    href: null,
    isToday: true
  });
  return rows.sort(inOrderOfTime);
}
