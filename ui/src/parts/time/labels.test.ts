import { describe, expect, it } from 'vitest';
import { besideMarks } from './labels';

describe('words beside marks', () => {
  it('stand beside each mark where the next one leaves room', () => {
    const told = besideMarks(
      [
        { x: 100, label: 'advocacy' },
        { x: 300, label: 'engagement' }
      ],
      800
    );
    expect(told).toEqual([
      { x: 111, words: 'advocacy' },
      { x: 311, words: 'engagement' }
    ]);
  });

  it('wait for the next mark where there is none', () => {
    const told = besideMarks(
      [
        { x: 100, label: 'spoken' },
        { x: 110, label: 'in writing' }
      ],
      800
    );
    expect(told).toEqual([null, { x: 121, words: 'spoken, then in writing' }]);
  });

  it.each([
    ['the own words alone', 220, [null, 'in writing']],
    ['nothing', 160, [null, null]]
  ] as const)('leave %s where the edge is near', (_, right, wanted) => {
    const told = besideMarks(
      [
        { x: 100, label: 'spoken' },
        { x: 110, label: 'in writing' }
      ],
      right
    );
    expect(told.map((one) => one?.words ?? null)).toEqual(wanted);
  });

  it.each([
    ['long', 800, 'changed to weekly calls'],
    ['short', 250, 'changed']
  ])('are the %s ones up to %i', (_, right, words) => {
    const mark = { x: 100, label: 'changed to weekly calls', short: 'changed' };
    expect(besideMarks([mark], right)[0]?.words).toBe(words);
  });

  it('go along to the next mark shortened', () => {
    const told = besideMarks(
      [
        { x: 100, label: 'changed to weekly calls', short: 'changed' },
        { x: 110, label: 'lifted' }
      ],
      800
    );
    expect(told[1]?.words).toBe('changed, then lifted');
  });

  it('are left out for a mark without any', () => {
    expect(besideMarks([{ x: 100 }], 800)).toEqual([null]);
  });
});
