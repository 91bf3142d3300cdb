/**
 * Stands in for the window and the core behind it: hands out the invented case, keeps drafts in
 * memory and remembers what it was asked. It decides nothing. No build contains it.
 */
import { mockIPC } from '@tauri-apps/api/mocks';
import type { DoorError, Questions } from '../backend/generated/contract';
import type { QuestionName } from '../backend/ask';
import type { SessionView } from '../backend/window';
import * as fixtures from './fixtures';
import * as engagement from './fixtures-engagement';
import * as entered from './fixtures-entries';
import * as files from './fixtures-file';
import * as forms from './fixtures-forms';
import * as ladder from './fixtures-ladder';
import { ladderEntry } from './fixtures-ladder-entries';
import { ladderFile } from './ladder-file';
import * as practice from './fixtures-practice';
import * as due from './fixtures-today';

type Answers = {
  [Q in QuestionName]?: (request: Questions[Q]['request']) => Questions[Q]['answer'];
};

export interface StandIn {
  /** Every command with its arguments, in order. */
  calls: { command: string; args: Record<string, unknown> }[];
  /** The requests of one question. */
  asked: (question: QuestionName) => unknown[];
  session: SessionView;
  drafts: Map<string, string>;
  /** Answers in place of the invented case's own. */
  answers: Answers;
  /** Answers of the window's own commands. */
  commands: Record<string, (args: Record<string, unknown>) => unknown>;
}

/** Refuses, as the door does. */
export function refuse(code: DoorError['code'], more: Partial<DoorError> = {}): never {
  throw { code, broken_rules: [], facts: {}, ...more } satisfies DoorError;
}

export function standIn(state: SessionView['state'] = askedState()): StandIn {
  const stand: StandIn = {
    calls: [],
    asked: (question) =>
      stand.calls
        .filter(({ command, args }) => command === 'ask' && args['question'] === question)
        .map(({ args }) => args['request']),
    session: { state, practice_name: 'Harbour Lane Surgery', keychain: 'available' },
    drafts: new Map(),
    answers: {},
    commands: {}
  };

  const own: Required<Answers> = {
    judge_passphrase: ({ passphrase }) => {
      const score = Math.min(4, Math.floor(passphrase.length / 5));
      return { score, enough: score >= 3 };
    },
    check_set_up: () => ({}),
    work_out_dates: due.workedOut,
    today: due.todayView,
    engagement: engagement.engagement,
    warned: engagement.warned,
    register: engagement.register,
    review_material: engagement.reviewMaterial,
    policy: engagement.policy,
    care: engagement.care,
    timeline: entered.timeline,
    entries: ({ parts }) => ({ reference: 'HL-2026-07', entries: entered.entries(parts) }),
    entry: ({ entry }) => entered.entry(entry) ?? ladderEntry(entry) ?? refuse('not_found'),
    entry_choices: ({ complaint }) =>
      complaint === ladderFile ? ladder.choicesOfLadder() : forms.entryChoices(),
    begin_final_response: forms.letterBegun,
    practice_book: practice.practiceBook,
    find: practice.find,
    order_points: () => ({}),
    merge_points: () => ({}),
    look_over_entry: () => ({ words: [], cautions: [] }),
    add_entry: () => ({ entry: 1, number: 1, moved: [] }),
    add_practice_entry: () => ({ entry: 1, number: 1, moved: [] }),
    settings: fixtures.settings,
    complaints: due.complaints,
    complaint_file: ({ complaint }) =>
      complaint === ladderFile ? ladder.fileOfLadder() : files.file(),
    incidents: () => ({
      incidents: [
        {
          id: 2,
          number: 2,
          happened: { day: '2026-10-12', time: '10:42' },
          channel: 'telephone',
          somebody_else: null,
          experienced_by: 'Bethan Price',
          quotes: 3,
          covered: 1,
          waiting: 0,
          set_aside: null
        },
        {
          id: 5,
          number: 5,
          happened: { day: '2026-11-24', time: '14:31' },
          channel: 'telephone',
          somebody_else: 'his brother, Mr D',
          experienced_by: 'Ruth Adeyemi',
          quotes: 2,
          covered: 2,
          waiting: 2,
          set_aside: null
        }
      ]
    }),
    incident: ({ incident }) => (incident === 5 ? fixtures.savedIncident() : fixtures.incident()),
    evidence_list: fixtures.evidence,
    show_evidence: ({ evidence }) => ({
      row: fixtures.evidence().items.find((row) => row.id === evidence) ?? refuse('not_found'),
      content: { content: 'text', text: 'Dear Surgery,\n\nI rang at five past eight.\n' }
    }),
    revealed_page: () => refuse('not_revealed'),
    earlier_purposes: () => ({ purposes: ['To describe it for the bundle', 'To answer Mr M'] }),
    bundle_readiness: fixtures.readiness,
    record_of_acts: () => ({
      acts: [
        {
          sequence: 4,
          at: { day: '2026-08-28', time: '09:31' },
          actor: 'Ruth Adeyemi',
          what: 'Logged a complaint',
          subject: 'HL-2026-07',
          hash: 'b5bb9d80'
        }
      ]
    }),
    draft: ({ place }) => {
      const content = stand.drafts.get(place);
      return {
        draft:
          content === undefined ? null : { content, kept: { day: '2026-11-24', time: '14:32' } }
      };
    },
    change_preferences: () => ({}),
    change_practice: () => ({}),
    log_complaint: () => ({ complaint: 1, reference: 'HL-2026-07', acknowledge_by: '2026-09-03' }),
    add_point: () => ({ point: 4, number: 4 }),
    revise_point: () => ({}),
    record_acknowledgement: () => ({}),
    record_incident: () => ({
      incident: 5,
      number: 5,
      saved: { day: '2026-11-24', time: '14:34' }
    }),
    answer_distress: () => ({}),
    relabel_evidence: () => ({}),
    add_correction: () => ({ correction: 1, number: 1 }),
    settle_nudge: () => ({}),
    reveal_quote: () => ({ exact_words: 'The first line.\n\nThe second line.' }),
    reveal_evidence: ({ evidence }) => ({
      number: evidence,
      kind: evidence === 3 ? 'sound' : 'picture',
      title: 'Door',
      content_note: 'damage to a door, no people',
      content: {
        content: 'picture',
        blurred: fixtures.picture,
        picture: fixtures.picture,
        media_type: 'image/png',
        width: 640,
        height: 480
      },
      revealed: { day: '2026-11-24', time: '14:41' },
      revealed_by: 'Ruth Adeyemi'
    }),
    cover: () => ({}),
    keep_draft: ({ place, content }) => {
      stand.drafts.set(place, content);
      return { kept: { day: '2026-11-24', time: '14:32' } };
    },
    drop_draft: ({ place }) => {
      stand.drafts.delete(place);
      return {};
    }
  };

  const window: StandIn['commands'] = {
    session: () => stand.session,
    unlock: () => {
      stand.session = { ...stand.session, state: 'open' };
      return null;
    },
    lock: () => {
      stand.session = { ...stand.session, state: 'locked' };
      return null;
    },
    close_now: () => null,
    hard_call_numbers: () => ({
      tell_at_once: 'Tom Ellery, ext. 204',
      safeguarding_lead: 'Dr Carver, ext. 201'
    }),
    activity: () => null,
    set_up: () => {
      stand.session = { ...stand.session, state: 'open' };
      const groups = [
        ['7QPZ', 'RY9X', '8GF2', 'TVDW'],
        ['0S3J', 'N54K', 'HCE6', 'MUA7'],
        ['LKPD', '4WZ9', 'XQ2V', 'G7TN'],
        ['C3HE', 'J8RS', '5A']
      ];
      return { recovery_key: { whole: `AGE-SECRET-KEY-1${groups.flat().join('')}`, groups } };
    },
    prove_recovery_key: () => ({ matches: true }),
    choose_unlocking: () => null,
    print_page: () => true,
    pick_files: () => [
      { token: 'file-1', name: 'scan0002.pdf', size: 182_404 },
      { token: 'file-2', name: 'IMG_2041.jpg', size: 2_182_404 }
    ],
    forget_files: () => null,
    add_evidence: () => ({ files: [] }),
    export_bundle: () => fixtures.bundle(),
    export_sheet: () => ({ saved: 'what-is-due.pdf' }),
    export_calendar: () => ({ saved: 'evenhand-dates.ics' }),
    stop_work: () => null
  };

  mockIPC(
    (command, payload) => {
      const args = (payload ?? {}) as Record<string, unknown>;
      stand.calls.push({ command, args });
      if (command !== 'ask') return (stand.commands[command] ?? window[command])?.(args);
      const question = args['question'] as QuestionName;
      // What crosses the door is plain data, as it would be in the window.
      const request = JSON.parse(JSON.stringify(args['request'])) as never;
      return (stand.answers[question] ?? own[question])(request as never);
    },
    { shouldMockEvents: true }
  );
  return stand;
}

/** `?standin=locked` shows the program locked, `?standin=no_file` before set-up. */
function askedState(): SessionView['state'] {
  const asked = new URLSearchParams(location.search).get('standin');
  return asked === 'locked' || asked === 'no_file' ? asked : 'open';
}
