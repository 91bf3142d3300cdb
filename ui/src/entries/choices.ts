import { ask } from '../backend/ask';
import type {
  CaseIncident,
  EarlierChoice,
  EntryChoices,
  EntryKind,
  EvidenceChoice,
  FoundPoint,
  HabitsSet,
  HandlingView,
  HardCallNumbersSet,
  HolidayView,
  LadderStep,
  Measure,
  Point,
  PolicyAdopted,
  PracticeBookView,
  SignerChoice
} from '../backend/generated/contract';

/** What a form offers to choose from, in a complaint file or in the practice's own book. */
export interface FormChoices {
  /** The person who complains; empty in the practice's book. */
  person: string;
  today: string;
  /** The day of receipt that counts; empty in the practice's book. */
  receivedOn: string;
  colleagues: string[];
  people: string[];
  points: Point[];
  /** The points with what was found on them and the evidence that belongs to them. */
  found: FoundPoint[];
  evidence: EvidenceChoice[];
  earlier: EarlierChoice[];
  holidays: HolidayView[];
  habits: HabitsSet;
  electronicLetters: boolean;
  disclosureBlocked: boolean;
  jointHandling: boolean;
  /** Whether the patient is somebody other than who complains. */
  forAnother: boolean;
  maySign: SignerChoice[];
  responsePeriodEnds: string | null;
  /** The last day of the six months, or longer as agreed. */
  relevantPeriodEnds: string | null;
  /** The beginnings of the final response. */
  letter: string;
  /** The Ombudsman's details as last checked; only in the practice's book. */
  ombudsman: PracticeBookView['ombudsman'];
  incidents: CaseIncident[];
  /** Agreements, specific actions and endings, as they stand today. */
  measures: Measure[];
  /** The steps of the ladder with what each asks for first. */
  ladder: LadderStep[];
  /** In the practice's book nothing is open. */
  complaintIsOpen: boolean;
  /** How a decision can be challenged, as the practice's policy says; empty without one. */
  howToChallenge: string;
  /** The policy in force; only where it is adopted anew. */
  policy: PolicyAdopted | undefined;
  /** The numbers for a hard call; only where they are set anew. */
  hardCall: HardCallNumbersSet | undefined;
}

export async function choicesOfFile(
  complaint: number,
  handling: HandlingView
): Promise<FormChoices> {
  const given: EntryChoices = await ask('entry_choices', { complaint });
  return {
    person: given.person,
    today: given.today,
    receivedOn: given.received_on,
    colleagues: given.colleagues,
    people: given.people,
    points: given.points,
    found: handling.points,
    evidence: given.evidence,
    earlier: given.earlier,
    holidays: [],
    habits: given.habits,
    electronicLetters: given.electronic_letters,
    disclosureBlocked: given.disclosure_blocked,
    jointHandling: handling.stands.notices.some(({ kind }) => kind === 'joint_handling'),
    forAnother: given.for_another,
    maySign: given.may_sign,
    responsePeriodEnds: given.response_period_ends ?? null,
    relevantPeriodEnds: given.relevant_period_ends ?? null,
    letter: '',
    ombudsman: undefined,
    incidents: given.incidents,
    measures: given.measures,
    ladder: given.ladder,
    complaintIsOpen: given.complaint_is_open,
    howToChallenge: given.how_to_challenge ?? '',
    policy: undefined,
    hardCall: undefined
  };
}

export async function choicesOfBook(kind: EntryKind): Promise<FormChoices> {
  const [book, policy] = await Promise.all([
    ask('practice_book', {}),
    kind === 'policy_adopted' || kind === 'hard_call_numbers_set' ? ask('policy', {}) : null
  ]);
  return {
    person: '',
    today: book.today,
    receivedOn: '',
    colleagues: book.colleagues.map(({ name }) => name),
    people: [],
    points: [],
    found: [],
    evidence: [],
    earlier: [
      ...book.delegations.map((delegation): EarlierChoice => ({
        id: delegation.entry,
        kind: 'delegated',
        on: delegation.since,
        words: delegation.to,
        is_open: true
      })),
      ...book.cqc_requests
    ],
    holidays: book.holidays,
    habits: book.habits,
    electronicLetters: false,
    disclosureBlocked: false,
    jointHandling: false,
    forAnother: false,
    maySign: [],
    responsePeriodEnds: null,
    relevantPeriodEnds: null,
    letter: '',
    ombudsman: book.ombudsman,
    incidents: [],
    measures: [],
    ladder: [],
    complaintIsOpen: false,
    howToChallenge: '',
    policy: policy?.in_force?.blanks,
    hardCall: policy?.hard_call
  };
}
