/** What the forms of the stand-in's file offer to choose from. */
import type { FormChoices } from '../entries/choices';
import { entryChoices } from './fixtures-forms';

const given = entryChoices();
export const choices: FormChoices = {
  person: given.person,
  today: given.today,
  receivedOn: given.received_on,
  colleagues: given.colleagues,
  people: given.people,
  points: given.points,
  found: [],
  evidence: given.evidence,
  earlier: given.earlier,
  holidays: [{ day: '2026-12-25', name: 'Christmas Day', added: false }],
  habits: given.habits,
  electronicLetters: given.electronic_letters,
  disclosureBlocked: true,
  jointHandling: true,
  forAnother: true,
  maySign: given.may_sign,
  responsePeriodEnds: null,
  relevantPeriodEnds: '2027-02-27',
  letter: 'Dear Mr M,',
  ombudsman: undefined,
  incidents: given.incidents,
  measures: given.measures,
  ladder: given.ladder,
  complaintIsOpen: given.complaint_is_open,
  howToChallenge: 'Write to Dr Pryce.',
  policy: undefined,
  hardCall: undefined
};
