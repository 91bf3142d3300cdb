import { describe, expect, it } from 'vitest';
import { ladder } from '../standin/fixtures-ladder';
import { emptyLanes, ladderPicture, ladderRows } from './ladder-picture';

/** The review of the specific action was held on its day. */
function reviewed() {
  const view = ladder();
  view.picture.lanes
    .find(({ kind }) => kind === 'reviews')
    ?.marks.push({ on: '2026-12-01', place: 120, kind: 'step', label: 'kept', entry: 120 });
  const review = { entry: 120, on: '2026-12-01', what: 'Kept', outcome: 'still_needed' } as const;
  for (const span of view.picture.lanes.flatMap(({ spans }) => spans)) {
    span.flags = span.flags.map((flag) => ({ ...flag, held: 120 }));
  }
  for (const { measure } of view.measures) {
    if (measure.review_on !== '2026-12-01') continue;
    measure.reviews.push(review);
    measure.review_on = '2027-01-12';
  }
  return view;
}

describe('the ladder as a picture', () => {
  it('draws every lane, numbers the incidents and says where nothing is recorded', () => {
    const { lanes } = ladderPicture(ladder(), 7);
    expect(lanes.map(({ name }) => name)).toEqual([
      'Incidents',
      '1 Engagement',
      '2 De-escalation',
      '3 Warning',
      '4 Agreement',
      '5 Specific action',
      '6 Ending contact',
      'Challenge',
      'Review'
    ]);
    expect(lanes[0]?.marks.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(lanes[6]?.empty).toBe('nothing recorded');
    expect(lanes[5]?.spans[0]).toMatchObject({ isLimit: false, labels: ['email only'] });
  });

  it('names the day of what lasted one day once', () => {
    const view = ladder();
    const span = view.picture.lanes.flatMap(({ spans }) => spans)[0];
    if (!span) throw new Error('the invented ladder has a specific action');
    span.until = span.from;
    const row = ladderRows(view, 7).find(({ words }) => words.startsWith('Specific action'));
    expect(row?.when).toMatch(/^[A-Z][a-z]{2} \d+ [A-Z][a-z]{2} \d{4}$/u);
  });

  it('leads from each review to where it is prepared, or read', () => {
    const flag = (view = ladder()) => ladderPicture(view, 7).lanes[5]?.spans[0]?.flags?.[0];
    expect(flag()).toEqual({
      on: '2026-12-01',
      words: 'Tue 1 Dec 2026: Review: email only',
      href: '#/complaint/7/review/107'
    });
    expect(flag(reviewed())?.href).toBe('#/complaint/7/entry/120');
  });

  it('leads from each bar to the entry that began it', () => {
    const bars = (view = ladder()) =>
      ladderPicture(view, 7).lanes.flatMap(({ spans }) => spans.map(({ href }) => href));
    expect(bars()).toEqual(['#/complaint/7/entry/107', '#/complaint/7/entry/109']);
    const changed = reviewed();
    const action = changed.picture.lanes.find(({ kind }) => kind === 'specific_action');
    const [first] = action?.spans ?? [];
    if (first)
      action?.spans.push({ ...first, from: '2026-12-01', entry: 120, label: 'weekly call' });
    expect(bars(changed)).toEqual([
      '#/complaint/7/entry/107',
      '#/complaint/7/entry/120',
      '#/complaint/7/entry/109'
    ]);
    expect(
      ladderRows(changed, 7)
        .filter(({ words }) => words.startsWith('Specific action'))
        .map(({ href }) => href)
    ).toEqual(['#/complaint/7/entry/107', '#/complaint/7/entry/120']);
  });

  it('says what a review changed it to, and shorter where there is no room', () => {
    const view = reviewed();
    const lane = view.picture.lanes.find(({ kind }) => kind === 'reviews');
    for (const mark of lane?.marks ?? []) mark.label = 'changed: weekly call';
    expect(ladderPicture(view, 7).lanes.at(-1)?.marks).toMatchObject([
      {
        label: 'changed to weekly call',
        short: 'changed',
        words: 'Tue 1 Dec 2026: Review: changed to weekly call'
      }
    ]);
  });

  it('tells of each mark to which step it belongs', () => {
    const told = ladderPicture(ladder(), 7).lanes.flatMap(({ marks }) => marks);
    expect(told.map(({ words }) => words)).toContain('Thu 1 Oct 2026: De-escalation: spoken');
  });
});

describe('the ladder as a list', () => {
  it('names the step in every row, and what is its own name once', () => {
    expect(ladderRows(ladder(), 7).map(({ words }) => words)).toEqual([
      'Engagement: advocacy',
      'Incident 1',
      'Engagement: adjustment asked for',
      'Engagement',
      'De-escalation: spoken',
      'Incident 2',
      'Warning: spoken',
      'Warning: in writing',
      'Agreement: proposed',
      'Agreement: declined by the person',
      'Incident 3',
      'Specific action: email only',
      'Incident 4',
      'Challenge: no outcome recorded',
      'Today',
      'Review: email only'
    ]);
  });

  it('has the review to come, and a review that was held once', () => {
    const on = (view = ladder()) =>
      ladderRows(view, 7)
        .filter(({ on }) => on === '2026-12-01')
        .map(({ words }) => words);
    expect(on()).toEqual(['Review: email only']);
    expect(on(reviewed())).toEqual(['Review: kept']);
  });

  it('says of which steps nothing is recorded', () => {
    expect(emptyLanes(ladder())).toBe('Nothing is recorded of ending contact or a review held.');
    const view = ladder();
    view.picture.lanes = view.picture.lanes.filter(({ kind }) => kind !== 'reviews');
    expect(emptyLanes(view)).toBe('Nothing is recorded of ending contact.');
    view.picture.lanes = view.picture.lanes.filter(({ kind }) => kind !== 'ending');
    expect(emptyLanes(view)).toBeUndefined();
  });
});
