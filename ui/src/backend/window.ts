/** What only the window can do: unlock, lock, pick files, save as, print. */
import { command, hear, progressTo } from './ask';
import type {
  BundleMade,
  EvidenceAdded,
  ExportBundleRequest,
  HardCallNumbersSet,
  NewEvidence,
  Progress,
  SetUpRequest,
  SheetRequest
} from './generated/contract';

/** Whether this computer's keychain can hold the key, and whether it does. */
export type Keychain = 'holds_key' | 'available' | 'not_available';

export interface SessionView {
  state: 'no_file' | 'locked' | 'open';
  practice_name: string | null;
  keychain: Keychain;
}

/** The recovery key: whole, and in groups of four in rows of four. */
export interface RecoveryKey {
  whole: string;
  groups: string[][];
}

export type Key = { passphrase: string } | { recovery_key: string } | 'keychain';

/** A file the officer chose. The screen never learns where it lies. */
export interface PickedFile {
  token: string;
  name: string;
  /** In bytes; null where the system would not say. */
  size: number | null;
}

export type FileToAdd = NewEvidence & { token: string };

export const session = () => command<SessionView>('session');

export const setUp = (request: SetUpRequest, passphrase: string) =>
  command<{ recovery_key: RecoveryKey }>('set_up', { request: { ...request, passphrase } });

export const proveRecoveryKey = (typed: string) =>
  command<{ matches: boolean; reason?: 'recovery_key_mistyped' | 'wrong_recovery_key' }>(
    'prove_recovery_key',
    { typed }
  );

export const chooseUnlocking = (choice: 'passphrase' | 'keychain') =>
  command<null>('choose_unlocking', { choice });

/** Prints the page as it stands; false when this computer would not. */
export const printPage = () => command<boolean>('print_page');

/** Somebody touched the keyboard or the mouse: the window counts its idle time from here. */
export const activity = () => command<null>('activity');

/** The practice's own numbers for a hard call, locked or not; null where none are known. */
export const hardCallNumbers = () => command<HardCallNumbersSet | null>('hard_call_numbers');

export const unlock = (key: Key) => command<null>('unlock', { with: key });

export const lock = () => command<null>('lock');

/** What was typed is kept, and the window may close. */
export const closeNow = () => command<null>('close_now');

export const pickFiles = () => command<PickedFile[]>('pick_files');

export const forgetFiles = (tokens: string[]) => command<null>('forget_files', { tokens });

export const addEvidence = (
  request: { complaint: number; files: FileToAdd[] },
  told: (progress: Progress) => void
) => command<EvidenceAdded>('add_evidence', { request, onProgress: progressTo(told) });

/** Null when the officer closed the save dialog: nothing was made. */
export const exportBundle = (request: ExportBundleRequest, told: (progress: Progress) => void) =>
  command<BundleMade | null>('export_bundle', { request, onProgress: progressTo(told) });

/** A file that was saved, by its name alone. */
export interface SavedFile {
  saved: string;
}

/** Null when the officer closed the save dialog: nothing was made. */
export const exportSheet = (request: SheetRequest) =>
  command<SavedFile | null>('export_sheet', { request });

/** What is due as a calendar file; null when the officer closed the save dialog. */
export const exportCalendar = () => command<SavedFile | null>('export_calendar');

export const stopWork = () => command<null>('stop_work');

/** The window locked itself: after idling, with the computer, or before it slept. */
export const onLocked = (heard: () => void) => hear<unknown>('locked', heard);

/** The window is about to close and waits for a moment: what was typed is to be kept. */
export const onClosing = (heard: () => void) => hear<unknown>('closing', heard);

export const onFilesDropped = (heard: (files: PickedFile[]) => void) =>
  hear<{ files: PickedFile[] }>('files-dropped', ({ files }) => {
    heard(files);
  });

export const onDragOver = (heard: () => void) => hear<unknown>('drag-over', heard);

export const onDragLeave = (heard: () => void) => hear<unknown>('drag-leave', heard);
