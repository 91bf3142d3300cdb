import type {
  BundleReadinessView,
  EvidenceRow,
  Reconciliation,
  WithholdRequest
} from '../backend/generated/contract';

/** What is to be left out, and the item that is being considered. */
export interface Withholding {
  withheld: WithholdRequest[];
  /** The fields that are open; none while no item is considered. */
  considered: { item: string; reason: string; decidedBy: string } | null;
}

export const nothingWithheld = (): Withholding => ({ withheld: [], considered: null });

/**
 * The readiness as it is without the items to be left out: each is counted as withheld and no
 * longer where it was.
 */
export function without(
  view: BundleReadinessView,
  rows: EvidenceRow[],
  withheld: WithholdRequest[]
): Pick<BundleReadinessView, 'expected' | 'not_showable'> {
  const expected = { ...view.expected };
  for (const { evidence } of withheld) {
    const row = rows.find(({ id }) => id === evidence);
    if (!row) continue;
    expected[whereItWas(row)] -= 1;
    expected.withheld += 1;
  }
  const names = withheld.map(({ evidence }) => nameOf(view, evidence));
  return {
    expected,
    not_showable: view.not_showable.filter(({ item }) => !names.includes(item))
  };
}

function whereItWas({ shown_as, item }: EvidenceRow): keyof Reconciliation {
  if (shown_as.as === 'sound' || shown_as.as === 'cannot_be_shown') return 'not_showable';
  return item.shown === 'covered' ? 'covered' : 'shown';
}

export function nameOf(view: Pick<BundleReadinessView, 'evidence'>, evidence: number): string {
  return view.evidence.find((item) => item.evidence === evidence)?.item ?? '';
}
