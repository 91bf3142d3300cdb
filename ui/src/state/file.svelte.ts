import { ask, refusalOf, type Refusal } from '../backend/ask';
import type { ComplaintFileView } from '../backend/generated/contract';

let view = $state<ComplaintFileView | null>(null);
let trouble = $state<Refusal | null>(null);

/** The complaint file that is open on the screen. */
export const openFile = {
  get view(): ComplaintFileView | null {
    return view;
  },
  get trouble(): Refusal | null {
    return trouble;
  },
  /** Reads the file; a view of the same file stays on the screen meanwhile. */
  async load(complaint: number): Promise<void> {
    if (view?.id !== complaint) view = null;
    trouble = null;
    try {
      view = await ask('complaint_file', { complaint });
    } catch (cause) {
      view = null;
      trouble = refusalOf(cause);
    }
  },
  forget(): void {
    view = null;
    trouble = null;
  }
};
