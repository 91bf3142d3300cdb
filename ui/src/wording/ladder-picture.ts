/** The ladder as a picture of time and as a list, both in the same words. */
import type { EngagementView, Lane, LaneKind } from '../backend/generated/contract';
import type { TimePicture } from '../parts/time/layout';
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
  const picture = pictureOf(view.picture, complaint, words);
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
  const rows = rowsOf(view.picture, complaint, words);
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

const words: TimeWords = {
  // An incident has its name already, and a step that is called as its lane needs it once.
  named: (lane, given) => {
    const label = changedTo(given);
    return lane.kind === 'incidents' || laneName(lane).toLowerCase() === label
      ? capital(label)
      : `${laneName(lane)}: ${label}`;
  }
};

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
