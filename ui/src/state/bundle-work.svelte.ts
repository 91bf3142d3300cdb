import { refusalOf, type Refusal } from '../backend/ask';
import type {
  BundleMade,
  Progress,
  ProgressStep,
  WithholdRequest
} from '../backend/generated/contract';
import { exportBundle } from '../backend/window';

/** How far one step of the bundle has come. */
export interface StepSeen {
  done: number;
  of: number;
}

interface Work {
  complaint: number;
  now: ProgressStep | null;
  seen: Partial<Record<ProgressStep, StepSeen>>;
}

let work = $state<Work | null>(null);
let made = $state<{ complaint: number; bundle: BundleMade } | null>(null);
let trouble = $state<{ complaint: number; refusal: Refusal } | null>(null);

/** The bundle that is being made goes on while she works on other pages. */
export const bundleWork = {
  under(complaint: number): Work | null {
    return work?.complaint === complaint ? work : null;
  },
  madeFor(complaint: number): BundleMade | null {
    return made?.complaint === complaint ? made.bundle : null;
  },
  troubleFor(complaint: number): Refusal | null {
    return trouble?.complaint === complaint ? trouble.refusal : null;
  },
  forget(): void {
    made = null;
    trouble = null;
  },
  async make(complaint: number, withheld: WithholdRequest[]): Promise<void> {
    if (work) return;
    this.forget();
    let begun = false;
    try {
      const bundle = await exportBundle({ complaint, withheld }, (progress: Progress) => {
        if (!begun) {
          begun = true;
          work = { complaint, now: null, seen: {} };
        }
        if (!work) return;
        work.now = progress.step;
        work.seen[progress.step] = { done: progress.done, of: progress.of };
      });
      if (bundle) made = { complaint, bundle };
    } catch (cause) {
      trouble = { complaint, refusal: refusalOf(cause) };
    } finally {
      work = null;
    }
  }
};
