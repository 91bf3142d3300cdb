import type { TaskDoor } from '../backend/generated/contract';

/** The words of the button that leads from a file's next step to where it is done. */
export function buttonFor(door: TaskDoor): string {
  switch (door.to) {
    case 'acknowledge':
      return 'Record the acknowledgement';
    case 'revise_point':
      return 'Write down the answer';
    case 'answer_distress':
    case 'answer_for_entry':
      return 'Answer now';
    case 'entry':
      break;
  }
  switch (door.kind) {
    case 'progress_told':
      return 'Record the update';
    case 'discussion_offered':
      return 'Record the offer';
    case 'discussion_answered':
      return 'Record the answer';
    case 'response_period_set':
      return 'Record the period';
    case 'point_found':
      return 'Write the finding';
    case 'final_response_sent':
      return 'Write the response…';
    case 'delay_explained':
      return 'Record the explanation';
    case 'closed':
      return 'Close the complaint…';
    default:
      return 'Record it';
  }
}

/** `Mr M’s`, `Mrs Jones’`. */
export function possessive(name: string): string {
  return name.endsWith('s') ? `${name}’` : `${name}’s`;
}
