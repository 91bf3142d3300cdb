import type {
  Certainty,
  Channel,
  NewComplaint,
  Patient,
  Person,
  RepresentativeBasis
} from '../backend/generated/contract';
import type { TypedDate } from '../parts/DateBoxes.svelte';
import type { TypedTime } from '../parts/TimeBoxes.svelte';
import type { Problem } from '../parts/ErrorSummary.svelte';
import type { LogStep } from '../state/place';
import { isoDay, isoTime } from '../wording/dates';
import { distressProblems, labelOf, type DistressAnswer } from '../wording/distress';
import { asNewPoint, isBlank, noPoint, type TypedPoint } from './new-points';

/** What has been answered so far; undefined is a question nobody has answered. */
export interface LogAnswers {
  day: TypedDate;
  channel: Channel | undefined;
  time: TypedTime;
  receivedBy: string;
  person: Typed;
  patient: 'same' | 'another' | 'nobody' | undefined;
  patientPerson: Typed;
  basis: RepresentativeBasis | undefined;
  asReceived: string;
  certainty: Certainty | undefined;
  distress: DistressAnswer;
  points: TypedPoint[];
}

interface Typed {
  name: string;
  address: string;
  telephone: string;
  email: string;
}

const nobody = (): Typed => ({ name: '', address: '', telephone: '', email: '' });

export function noAnswers(officer: string): LogAnswers {
  return {
    day: { day: '', month: '', year: '' },
    channel: undefined,
    time: { hour: '', minute: '' },
    receivedBy: officer,
    person: nobody(),
    patient: undefined,
    patientPerson: nobody(),
    basis: undefined,
    asReceived: '',
    certainty: undefined,
    distress: { distressing: undefined, note: '' },
    points: [noPoint()]
  };
}

/** What one page still lacks before the next one is of use. What may be is decided at the door. */
export function unanswered(step: LogStep, answers: LogAnswers): Problem[] {
  const problems: Problem[] = [];
  const need = (given: boolean, field: string, words: string) => {
    if (!given) problems.push({ field, words });
  };
  switch (step) {
    case 'received':
      need(isoDay(answers.day) !== null, 'day', 'Give the day it was received');
      break;
    case 'how':
      need(answers.channel !== undefined, 'channel', 'Say how it was received');
      need(
        timeIsEmpty(answers.time) || isoTime(answers.time) !== null,
        'time',
        'Give the time as hour and minute, or leave both empty'
      );
      need(answers.receivedBy.trim() !== '', 'received-by', 'Say who received it');
      break;
    case 'who':
      need(answers.person.name.trim() !== '', 'person-name', 'Give the person’s name');
      break;
    case 'patient':
      need(answers.patient !== undefined, 'patient', 'Say who the patient is');
      if (answers.patient === 'another') {
        need(answers.patientPerson.name.trim() !== '', 'patient-name', 'Give the patient’s name');
        need(answers.basis !== undefined, 'basis', 'Say why the person complains for the patient');
      }
      break;
    case 'words':
      need(
        answers.asReceived.trim() !== '',
        'as-received',
        'Write the complaint as it was received'
      );
      need(answers.certainty !== undefined, 'certainty', 'Say whether these are the exact words');
      problems.push(...distressProblems(answers.distress, 'distress'));
      break;
    case 'points':
      answers.points.forEach((point, at) => {
        need(
          point.what.trim() !== '' || (at > 0 && point.outcome.trim() === ''),
          `point-${String(at)}`,
          `Write point ${String(at + 1)}`
        );
      });
      break;
    case 'check':
      break;
  }
  return problems;
}

/** The answers as the door takes them; null while a page lacks something. */
export function asComplaint(answers: LogAnswers): NewComplaint | null {
  const received_on = isoDay(answers.day);
  const time = isoTime(answers.time);
  const patient = patientOf(answers);
  const distress = labelOf(answers.distress);
  if (!received_on || !answers.channel || !patient || !answers.certainty || !distress) return null;
  return {
    received_on,
    ...(time === null ? {} : { received_time: `${time}:00` }),
    channel: answers.channel,
    received_by: answers.receivedBy,
    complainant: personOf(answers.person),
    patient,
    as_received: answers.asReceived,
    certainty: answers.certainty,
    distress,
    points: answers.points.filter((point) => !isBlank(point)).map(asNewPoint)
  };
}

function patientOf(answers: LogAnswers): Patient | null {
  switch (answers.patient) {
    case 'same':
      return { who: 'the_complainant' };
    case 'nobody':
      return { who: 'nobody_else' };
    case 'another':
      return {
        who: 'another',
        person: personOf(answers.patientPerson),
        basis: answers.basis ?? null
      };
    case undefined:
      return null;
  }
}

function personOf(typed: Typed): Person {
  return {
    name: typed.name,
    ...(typed.address.trim() === '' ? {} : { address: typed.address }),
    ...(typed.telephone.trim() === '' ? {} : { telephone: typed.telephone }),
    ...(typed.email.trim() === '' ? {} : { email: typed.email })
  };
}

function timeIsEmpty(time: TypedTime): boolean {
  return time.hour.trim() === '' && time.minute.trim() === '';
}

/** Which page and field a rule of the door is about. */
export function whereInLog(field: string): { step: LogStep; field: string } {
  const point = /^points\[(\d+)\]/.exec(field)?.[1];
  if (point !== undefined) return { step: 'points', field: `point-${point}` };
  return places[field] ?? { step: 'check', field: '' };
}

const places: Record<string, { step: LogStep; field: string }> = {
  received_on: { step: 'received', field: 'day' },
  received_time: { step: 'how', field: 'time' },
  received_by: { step: 'how', field: 'received-by' },
  'complainant.name': { step: 'who', field: 'person-name' },
  'complainant.address': { step: 'who', field: 'person-address' },
  'complainant.telephone': { step: 'who', field: 'person-telephone' },
  'complainant.email': { step: 'who', field: 'person-email' },
  'patient.person.name': { step: 'patient', field: 'patient-name' },
  'patient.basis': { step: 'patient', field: 'basis' },
  as_received: { step: 'words', field: 'as-received' },
  'distress.content_note': { step: 'words', field: 'distress-note' },
  points: { step: 'points', field: 'point-0' }
};
