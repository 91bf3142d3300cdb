import type {
  ClosingGround,
  FileStands,
  FileState,
  ReturnOutcome,
  Stage
} from '../backend/generated/contract';
import type { StateKind } from '../parts/State.svelte';
import { dayMiddle } from './dates';

/** The stages as the NHS Complaint Standards name them. */
export const stageLabels: Record<Stage, string> = {
  everyday_conversation: 'Everyday conversation',
  closer_look: 'Closer look',
  final_response: 'Final response',
  ombudsman: 'With the Ombudsman'
};

/** Why a complaint was closed, after ‘closed’ or ‘because’. */
export const closedBecause: Record<ClosingGround, string> = {
  answered: 'answered',
  settled_at_once: 'settled at once',
  not_required: 'not required to be dealt with',
  withdrawn: 'withdrawn',
  sent_elsewhere: 'sent to another body',
  out_of_time: 'out of time',
  representative_refused: 'representative refused',
  stopped: 'work stopped',
  no_longer_considered: 'no longer considered'
};

/** The outcome as the yearly return has it. */
export const outcomeLabels: Record<ReturnOutcome, string> = {
  upheld: 'Upheld',
  partially_upheld: 'Partly upheld',
  not_upheld: 'Not upheld'
};

/** Open, open again, or closed: as a state. */
export function fileState(state: FileState): { kind: StateKind; words: string } {
  switch (state.state) {
    case 'open':
      return { kind: 'calm', words: 'Open' };
    case 'reopened':
      return { kind: 'calm', words: `Open again since ${dayMiddle(state.on)}` };
    case 'closed':
      return { kind: 'done', words: `Closed ${dayMiddle(state.on)}` };
  }
}

/** Stage and state in one line: `Closer look`, `Closed: answered. Partly upheld`. */
export function stageInWords({ stage, state, outcome }: FileStands): string {
  if (state.state !== 'closed') return stageLabels[stage];
  const ending = outcome ? `. ${outcomeLabels[outcome]}` : '';
  return `Closed: ${closedBecause[state.ground]}${ending}`;
}
