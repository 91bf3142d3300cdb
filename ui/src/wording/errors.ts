import type { ErrorCode } from '../backend/generated/contract';
import { dayOf, dayShort, timeOf } from './dates';
import { counted } from './numbers';

/** What happened, and what the officer can do about it. */
export interface Pair {
  happened: string;
  canDo: string;
}

/** Every code has its pair of words: a code without words does not compile. */
const pairs: Record<ErrorCode, Pair> = {
  wrong_passphrase: {
    happened: 'That passphrase does not open this case file.',
    canDo: 'Show what you typed and look at capitals and spaces, or use the recovery key.'
  },
  wrong_recovery_key: {
    happened: 'That recovery key is complete, but it belongs to another case file.',
    canDo: 'Look for the sheet that was printed when this practice was set up.'
  },
  recovery_key_mistyped: {
    happened: 'That recovery key has a letter or digit that is not as printed.',
    canDo: 'Compare it with the sheet, four characters at a time. There is no B, I or O in it.'
  },
  wrong_key: {
    happened: 'The key kept on this computer does not open this case file.',
    canDo: 'Unlock with your passphrase or the recovery key.'
  },
  key_file_missing: {
    happened: 'The key file that belongs beside the case file is not there.',
    canDo: 'Put back the file that ends in .evenhand-keys from a backup, then try again.'
  },
  key_file_damaged: {
    happened: 'The key file beside the case file cannot be read.',
    canDo: 'Put back the file that ends in .evenhand-keys from a backup, then try again.'
  },
  case_file_missing: {
    happened: 'The case file is not where it was.',
    canDo: 'If it was moved, move it back. If it was deleted, put back a backup.'
  },
  case_file_exists: {
    happened: 'There is a case file in this place already. It was not touched.',
    canDo: 'Close Evenhand and open it again to unlock the case file that is there.'
  },
  not_a_case_file: {
    happened: 'The file in this place is not an Evenhand case file. It was not touched.',
    canDo: 'Put the right file back, or ask whoever looks after your computers.'
  },
  case_file_damaged: {
    happened: 'The case file is damaged. It was not opened, so that nothing gets worse.',
    canDo: 'Keep the file as it is and put back the last backup beside it.'
  },
  case_file_unfinished: {
    happened:
      'Evenhand stopped in the middle of a change to this case file, in a crash or a power cut.',
    canDo: 'Open it once in Evenhand. That puts it right: the change is undone, and nothing else.'
  },
  newer_case_file: {
    happened: 'A newer Evenhand has written this case file.',
    canDo: 'Install that version on this computer. The file was left as it is.'
  },
  already_open: {
    happened: 'The case file is open somewhere else.',
    canDo: 'Close it there first. Only one person can write in it at a time.'
  },
  folder_read_only: {
    happened: 'Nothing can be written in this folder.',
    canDo: 'Choose another folder, or ask for the right to write in it.'
  },
  disk_full: {
    happened: 'The disk is full. Nothing was changed.',
    canDo: 'Make room on the disk, then do it again.'
  },
  storage_failed: {
    happened: 'The disk did not do as it was asked. Nothing was changed.',
    canDo: 'Try once more. If it happens again, lock Evenhand and have the disk looked at.'
  },
  program_too_old: {
    happened: 'A part of this program is too old to keep the case file safe.',
    canDo: 'Install Evenhand again from its own installer.'
  },
  keychain_not_available: {
    happened: 'This computer offers no place of its own to keep the key.',
    canDo: 'Use your passphrase. Everything else works as it should.'
  },
  keychain_has_no_key: {
    happened: 'This computer no longer holds the key.',
    canDo: 'Unlock with your passphrase. You can turn this way on again in Settings.'
  },
  no_file_open: {
    happened: 'The case file is locked.',
    canDo: 'Unlock it; what you were writing was kept.'
  },
  unknown_question: {
    happened: 'This screen asked for something the program does not know.',
    canDo: 'Install Evenhand again from its own installer. Nothing was changed.'
  },
  request_not_understood: {
    happened: 'This screen sent something the program could not read.',
    canDo: 'Go back and try again. Nothing was changed.'
  },
  broken_rules: {
    happened: 'Something is missing or cannot be right.',
    canDo: 'Look at what is marked on this page.'
  },
  not_found: {
    happened: 'That is not in this case file.',
    canDo: 'Go back to Complaints and open it from there.'
  },
  is_covered: {
    happened: 'It is covered.',
    canDo: 'Choose Reveal and say why you need to see it.'
  },
  not_revealed: {
    happened: 'It is covered again.',
    canDo: 'Reveal it once more if you still need it.'
  },
  evidence_altered: {
    happened: 'An item is no longer as it came in: its fingerprint has changed.',
    canDo: 'Do not rely on it. Take the item from the last backup, and note that you did.'
  },
  file_missing: {
    happened: 'The file is no longer there.',
    canDo: 'Find where it went and add it again.'
  },
  file_unreadable: {
    happened: 'The file could not be read.',
    canDo: 'Close it in other programs, or copy it to this computer, then add it again.'
  },
  file_changed: {
    happened: 'The file changed while it was being read. It was not added.',
    canDo: 'Wait until nothing writes to it any more, then add it again.'
  },
  not_a_file: {
    happened: 'That is a folder or a device, not a file.',
    canDo: 'Open the folder and choose the files in it.'
  },
  file_too_large: {
    happened: 'The file is larger than a case file can take.',
    canDo: 'Keep it where it is safe and add a short note that says where it lies.'
  },
  does_not_reconcile: {
    happened: 'Not every item in the file is accounted for, so no bundle was made.',
    canDo:
      'Go through the list above once more, then make the bundle again. If it happens again, lock Evenhand and open it.'
  },
  bundle_not_made: {
    happened: 'The bundle could not be made. Nothing was left behind.',
    canDo: 'Try another folder. If it happens again, say which item was being placed.'
  },
  not_a_bundle: {
    happened: 'This is neither a bundle nor a case file.',
    canDo: 'Choose a file that Evenhand has made.'
  },
  stopped: {
    happened: 'You stopped it. Nothing half-made was left behind.',
    canDo: 'Start it again whenever you like.'
  },
  busy: {
    happened: 'Something else is still being done.',
    canDo: 'Wait until it is finished, or stop it first.'
  },
  unexpected: {
    happened: 'Something went wrong that we did not foresee.',
    canDo: 'Try once more. If it happens again, lock Evenhand and open it again.'
  }
};

/** The pair of words of a code, with what the door knows about this case. */
export function wordsFor(code: ErrorCode, facts: Record<string, string> = {}): Pair {
  const { happened, canDo } = pairs[code];
  return { happened: withFacts(code, facts) ?? happened, canDo };
}

/** What happened, where the facts say more than the code; nothing if they are not all there. */
function withFacts(code: ErrorCode, facts: Record<string, string>): string | undefined {
  const { computer, user, since, items, item, found, known } = facts;
  switch (code) {
    case 'already_open':
      if (!computer || !user) return undefined;
      return `The case file is open on ${computer}, by ${user}${since ? `, since ${sinceWhen(since)}` : ''}.`;
    case 'does_not_reconcile': {
      const missing = Number(items);
      if (!(missing > 0)) return undefined;
      return `${counted(missing, 'item')} in the file ${missing === 1 ? 'is' : 'are'} not accounted for, so no bundle was made.`;
    }
    case 'evidence_altered':
      if (!item) return undefined;
      return `One item is no longer as it came in: ${item}. Its fingerprint has changed.`;
    case 'case_file_damaged':
      if (!found) return undefined;
      return `The case file is damaged: ${found}. It was not opened, so that nothing gets worse.`;
    case 'newer_case_file':
      if (!found || !known) return undefined;
      return `A newer Evenhand has written this case file: its form is number ${found}, and this version knows them up to ${known}.`;
    default:
      return undefined;
  }
}

/** A moment the door tells, in UK time. */
function sinceWhen(moment: string): string {
  const at = new Date(moment);
  return Number.isNaN(at.getTime()) ? 'an unknown time' : `${dayShort(dayOf(at))}, ${timeOf(at)}`;
}

/** All codes, for the test that reads them. */
export const errorCodes = Object.keys(pairs) as ErrorCode[];
