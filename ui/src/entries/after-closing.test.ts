import { describe, expect, it } from 'vitest';
import { choices } from '../standin/fixtures-choices';
import { entryKinds } from '../wording/entry-kinds';
import { isHeldBack } from './after-closing';
import { partOf } from './forms';

describe('a closed complaint', () => {
  const kept = entryKinds.filter((kind) => !isHeldBack(kind, choices, null));

  it('takes what outlives it', () => {
    const parts = new Set(kept.map(partOf));
    expect([...parts].sort()).toEqual([
      'actions',
      'colleagues',
      'contacts',
      'engagement',
      'findings',
      'handling',
      'ombudsman',
      'people',
      'practice'
    ]);
    const partly = ['handling', 'findings', 'colleagues'];
    expect(kept.filter((kind) => partly.includes(partOf(kind)))).toEqual([
      'reopened',
      'entry_set_aside',
      'incident_set_aside',
      'evidence_linked',
      'staff_supported',
      'staff_told_outcome'
    ]);
  });

  it('takes the answer to a point under another law', () => {
    const [first, ...others] = choices.points;
    if (!first) throw new Error('a point');
    const mixed = {
      ...choices,
      points: [{ ...first, kind: 'subject_access' as const }, ...others]
    };
    expect(isHeldBack('point_found', choices, 1)).toBe(true);
    expect(isHeldBack('point_found', mixed, 1)).toBe(false);
    expect(isHeldBack('point_found', mixed, 2)).toBe(true);
    expect(isHeldBack('point_found', mixed, null)).toBe(false);
  });
});
