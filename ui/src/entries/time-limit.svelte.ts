import { ask } from '../backend/ask';
import type { ExplainedDate } from '../backend/generated/contract';
import { isoDay } from '../wording/dates';
import type { EntryAnswers } from './answers';

/** The last day on which a complaint could be made, worked out by the core as the days are typed. */
export class TimeLimit {
  complainBy = $state<ExplainedDate | null>(null);

  #receivedOn: string;

  constructor(receivedOn: string, read: () => EntryAnswers) {
    this.#receivedOn = receivedOn;
    $effect(() => {
      const given = read();
      const matter = day(given, 'matter_occurred_on');
      const notice = day(given, 'came_to_notice_on');
      if (matter === null) {
        this.complainBy = null;
        return;
      }
      const still = () => {
        const now = read();
        return (
          matter === day(now, 'matter_occurred_on') && notice === day(now, 'came_to_notice_on')
        );
      };
      ask('work_out_dates', {
        received_on: receivedOn,
        matter_occurred_on: matter,
        ...(notice === null ? {} : { came_to_notice_on: notice })
      }).then(
        (dates) => {
          if (still()) this.complainBy = dates.complain_by ?? null;
        },
        () => {
          if (still()) this.complainBy = null;
        }
      );
    });
  }

  /** Whether the complaint came after that day: then the two further questions are asked. */
  get isLate(): boolean {
    return this.complainBy !== null && this.#receivedOn > this.complainBy.date;
  }
}

function day(given: EntryAnswers, name: string): string | null {
  const typed = given.days[name];
  return typed ? isoDay(typed) : null;
}
