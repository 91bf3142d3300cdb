import type { NewPoint, PointKind } from '../backend/generated/contract';

/** A point while it is being written. */
export interface TypedPoint {
  what: string;
  outcome: string;
  kind: PointKind;
}

export const noPoint = (what = ''): TypedPoint => ({ what, outcome: '', kind: 'nhs_complaint' });

export function isBlank(point: TypedPoint): boolean {
  return point.what.trim() === '' && point.outcome.trim() === '';
}

/** The point as the door takes it; a draft of before points had a kind has none. */
export function asNewPoint(point: TypedPoint): NewPoint {
  return {
    what: point.what,
    outcome_sought: point.outcome,
    kind: (point.kind as PointKind | undefined) ?? 'nhs_complaint'
  };
}

/** Words that were chosen become a point: the first that is still blank, or a new one at the end. */
export function withPoint(points: TypedPoint[], what: string): TypedPoint[] {
  const blank = points.findIndex(isBlank);
  return blank < 0
    ? [...points, noPoint(what)]
    : points.map((point, at) => (at === blank ? { ...point, what } : point));
}

/** One point up in the order. */
export function movedUp(points: TypedPoint[], at: number): TypedPoint[] {
  const [before, point] = [points[at - 1], points[at]];
  if (!before || !point) return points;
  return [...points.slice(0, at - 1), point, before, ...points.slice(at + 1)];
}

/** A point becomes part of the one above it; nothing of either is lost. */
export function joinedWithAbove(points: TypedPoint[], at: number): TypedPoint[] {
  const [above, point] = [points[at - 1], points[at]];
  if (!above || !point) return points;
  const joined = {
    ...above,
    what: bothOf(above.what, point.what),
    outcome: bothOf(above.outcome, point.outcome)
  };
  return [...points.slice(0, at - 1), joined, ...points.slice(at + 1)];
}

/** Two texts as one, each on its own line. */
export function bothOf(one: string, other: string): string {
  return [one, other].filter((text) => text.trim() !== '').join('\n');
}
