/** The ladder as a picture of time and as a list, both in the same words. */
import type { EngagementView, Lane, LaneKind, MeasureKind } from '../backend/generated/contract';
import type { TimePicture } from '../parts/time/layout';
import type { Place } from '../state/place';
import { pictureOf, rowsOf, type TimeRow, type TimeWords } from './time';

/** The lanes as the ladder numbers its steps; any other has the core's name. */
const laneNames: Partial<Record<LaneKind, string>> = {
  support: '1 Engagement',
  de_escalation: '2 De-escalation',
  warnings: '3 Warning',
  agreement: '4 Agreement',
  specific_action: '5 Specific action',
  ending: '6 Ending contact'
};

/** What a lane says where nothing is in it: that is all the file knows. */
const emptyLane = 'nothing recorded';

/** The ladder as the picture draws it: incidents numbered, words beside the steps. */
export function ladderPicture(view: EngagementView, complaint: number): TimePicture {
  const numbers = new Map(view.incidents.map(({ id, number }) => [id, number]));
  const picture = pictureOf(view.picture, complaint, wordsOf(view, complaint));
  return {
    ...picture,
    lanes: picture.lanes.map((drawn, at) => {
      const lane: Lane | undefined = view.picture.lanes[at];
      if (!lane) return drawn;
      return {
        ...drawn,
        name: laneNames[lane.kind] ?? drawn.name,
        empty: emptyLane,
        // What is in force is in force to its last day: no limit in the time to come.
        spans: drawn.spans.map((span, place) => ({
          ...span,
          isLimit: false,
          labels: [lane.spans[place]?.label ?? '']
        })),
        marks: drawn.marks.map((mark, place) => {
          const { incident, label } = lane.marks[place] ?? {};
          return incident === undefined
            ? { ...mark, ...beside(label) }
            : { ...mark, number: numbers.get(incident) };
        })
      };
    })
  };
}

/** What a mark says beside it; the outcome alone, where what it came to finds no room. */
function beside(label: string | undefined): { label: string | undefined; short?: string } {
  const outcome = label?.split(': ')[0];
  return outcome === undefined || outcome === label
    ? { label }
    : { label: changedTo(label ?? ''), short: outcome };
}

/** `changed to one named person`. */
function changedTo(label: string): string {
  return label.replace(/^changed: /u, 'changed to ');
}

/** The same facts as an ordered list, each with the name of its step. */
export function ladderRows(view: EngagementView, complaint: number): TimeRow[] {
  const rows = rowsOf(view.picture, complaint, wordsOf(view, complaint));
  return rows.map((row) => ({ ...row, lane: '' }));
}

/** What a list says of a step that is not in it. */
const inASentence: Partial<Record<LaneKind, string>> = {
  incidents: 'an incident',
  support: 'engagement',
  de_escalation: 'de-escalation',
  warnings: 'a warning',
  agreement: 'an agreement',
  specific_action: 'a specific action',
  ending: 'ending contact',
  challenge: 'a challenge',
  reviews: 'a review held'
};

/** Of which steps nothing is in the picture, as a sentence; none where each has something. */
export function emptyLanes({ picture }: EngagementView): string | undefined {
  const empty = picture.lanes
    .filter(({ marks, spans }) => marks.length + spans.length === 0)
    .map(({ kind, name }) => inASentence[kind] ?? name);
  const last = empty.pop();
  if (last === undefined) return undefined;
  return `Nothing is recorded of ${empty.length === 0 ? last : `${empty.join(', ')} or ${last}`}.`;
}

function laneName({ kind, name }: Lane): string {
  return laneNames[kind]?.replace(/^\d /u, '') ?? name;
}

function wordsOf(view: EngagementView, complaint: number): TimeWords {
  return {
    // An incident has its name already, and a step that is called as its lane needs it once.
    named: (lane, given) => {
      const label = changedTo(given);
      return lane.kind === 'incidents' || laneName(lane).toLowerCase() === label
        ? capital(label)
        : `${laneName(lane)}: ${label}`;
    },
    review: (day) => reviewAt(view, complaint, day),
    span: (lane, place) => {
      const entry = beginningOf(view, lane, place);
      return entry === undefined ? undefined : { screen: 'entry', complaint, entry };
    }
  };
}

const kindInLane: Partial<Record<LaneKind, MeasureKind>> = {
  agreement: 'agreement',
  specific_action: 'restriction',
  ending: 'ending'
};

/** The entry a bar begins with: the decision, or the review or challenge that changed it. */
function beginningOf(
  { measures, appeals }: EngagementView,
  { kind, spans }: Lane,
  place: number
): number | undefined {
  if (kind === 'challenge') return appeals[place]?.entry;
  const from = spans[place]?.from ?? '';
  const beginnings = measures
    .map(({ measure }) => measure)
    .filter((measure) => measure.kind === kindInLane[kind] && measure.stands.state !== 'declined')
    .flatMap(({ from: on, entry, reviews, appeals: challenges }) => [
      ...reviews,
      ...challenges.flatMap(({ result }) => result ?? []),
      { on, entry }
    ]);
  return beginnings
    .filter(({ on }) => on <= from)
    .sort((one, other) => one.on.localeCompare(other.on))
    .at(-1)?.entry;
}

/** Where a review on a day is read, or prepared. */
function reviewAt({ measures }: EngagementView, complaint: number, day: string): Place {
  const all = measures.map(({ measure }) => measure);
  const held = all.flatMap(({ reviews }) => reviews).find(({ on }) => on === day);
  if (held) return { screen: 'entry', complaint, entry: held.entry };
  const due = all.find(({ review_on }) => review_on === day);
  return due ? { screen: 'review', complaint, entry: due.entry } : { screen: 'ladder', complaint };
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
