import { describe, expect, it } from 'vitest';
import { draw, type TimeLane, type TimePicture } from './layout';

const mark = (on: string, order = 0) => ({
  on,
  order,
  shape: 'dot' as const,
  words: on,
  href: '#/'
});

const lane = (more: Partial<TimeLane>): TimeLane => ({
  name: 'Contacts',
  marks: [],
  spans: [],
  ...more
});

const picture = (lanes: TimeLane[], more: Partial<TimePicture> = {}): TimePicture => ({
  from: '2026-08-28',
  until: '2027-02-27',
  today: '2026-11-24',
  lanes,
  ...more
});

describe('a picture of time', () => {
  it('stands within its width, whatever the width', () => {
    const drawn = [560, 880, 1200].map((width) =>
      draw(picture([lane({ marks: [mark('2026-08-28'), mark('2027-02-27')] })]), width)
    );
    for (const { marks, width, today } of drawn) {
      const [first, last] = marks;
      expect(first?.x).toBeGreaterThan(150);
      expect(last?.x).toBeLessThan(width);
      expect(today.x).toBeGreaterThan(first?.x ?? 0);
      expect(today.x).toBeLessThan(last?.x ?? 0);
    }
  });

  it('orders its marks by day, and within a day as they came, across lanes', () => {
    const { marks } = draw(
      picture([
        lane({ marks: [mark('2026-10-12', 2), mark('2026-11-01')] }),
        lane({ marks: [mark('2026-10-12', 1)] })
      ]),
      880
    );
    expect(marks.map(({ on, order, place }) => [on, order, place])).toEqual([
      ['2026-10-12', 1, 0],
      ['2026-10-12', 2, 1],
      ['2026-11-01', 0, 2]
    ]);
  });

  it('puts marks of one day under one another, each at its day', () => {
    const { marks, lanes } = draw(
      picture([lane({ marks: [mark('2026-10-12'), mark('2026-10-12'), mark('2026-10-12')] })]),
      880
    );
    expect(new Set(marks.map(({ x }) => x)).size).toBe(1);
    expect(new Set(marks.map(({ y }) => y)).size).toBe(3);
    expect(lanes[0]?.height).toBeGreaterThan(60);
  });

  it('holds two hundred marks in a lane of bounded height', () => {
    const many = Array.from({ length: 200 }, (_, at) =>
      mark(
        `2026-${String(9 + Math.floor(at / 100)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}`
      )
    ).sort((one, other) => one.on.localeCompare(other.on));
    const { lanes, marks } = draw(picture([lane({ marks: many })]), 880);
    expect(marks).toHaveLength(200);
    expect(lanes[0]?.height).toBeLessThan(100);
  });

  it('fills what has passed of a limit and outlines what is to come', () => {
    const span = { from: '2026-08-28', until: '2027-02-27', labels: ['Six months'], isLimit: true };
    const { bars, today } = draw(picture([lane({ spans: [span] })]), 880);
    const [bar] = bars;
    expect(bar?.solid?.x).toBeLessThan(today.x);
    expect((bar?.solid?.x ?? 0) + (bar?.solid?.width ?? 0)).toBeCloseTo(today.x);
    expect(bar?.outline?.x).toBeCloseTo(today.x);
    const over = draw(picture([lane({ spans: [{ ...span, isLimit: false }] })]), 880);
    expect(over.bars[0]?.outline).toBeNull();
  });

  it('writes the fullest words that fit, beside the bar if need be, or none', () => {
    const short = { from: '2026-09-01', until: '2026-09-03', isLimit: false };
    const label = (labels: string[]) =>
      draw(picture([lane({ spans: [{ ...short, labels }] })]), 880).bars[0]?.label;
    const beside = label(['Acknowledge']);
    expect(beside?.words).toBe('Acknowledge');
    expect(label(['x'.repeat(200), 'Short'])?.words).toBe('Short');
    expect(label(['x'.repeat(200)])).toBeNull();
  });

  it('parts bars that would touch, words and all', () => {
    const one = { from: '2026-09-01', until: '2026-09-30', labels: ['One'], isLimit: false };
    const two = { from: '2026-09-15', until: '2026-10-30', labels: ['Two'], isLimit: false };
    const far = { from: '2026-12-15', until: '2026-12-30', labels: ['Far'], isLimit: false };
    const { bars } = draw(picture([lane({ spans: [one, two, far] })]), 880);
    expect(bars[0]?.y).not.toBe(bars[1]?.y);
    expect(bars[2]?.y).toBe(bars[0]?.y);
  });

  it('names months where there is room, the year with the first and with January', () => {
    const words = (more: Partial<TimePicture>) =>
      draw(picture([], more), 880).months.flatMap(({ words: name }) => name ?? []);
    expect(words({})).toEqual(['Sep 2026', 'Oct', 'Nov', 'Jan 2027', 'Feb']);
    const years = words({ from: '2020-01-01', until: '2030-01-01', today: '2029-12-31' });
    expect(years.every((name) => /^Jan 20/u.test(name))).toBe(true);
  });

  it.each([
    ['2026-11-17', 'right of'],
    ['2026-12-10', 'left of']
  ])('says that nothing is in a lane clear of the line of today: on %s %s it', (today, side) => {
    const days = { from: '2026-11-16', until: '2026-12-20' };
    const drawn = draw(picture([lane({ empty: 'none so far' })], { ...days, today }), 880);
    const told = drawn.lanes[0]?.empty?.x ?? 0;
    expect(told > drawn.today.x).toBe(side === 'right of');
    expect(drawn.today.pieces, 'the line is whole').toHaveLength(1);
  });

  it('goes to a bar that leads somewhere after the marks of its first day', () => {
    const span = { from: '2026-09-15', until: '2026-09-30', labels: [], isLimit: false };
    const { marks } = draw(
      picture([
        lane({
          marks: [mark('2026-09-15'), mark('2026-09-16')],
          spans: [{ ...span, words: 'Email only', href: '#/entry' }, span]
        })
      ]),
      880
    );
    expect(marks.map(({ shape }) => shape)).toEqual(['dot', 'bar', 'dot']);
    expect(marks[1]).toMatchObject({ words: 'Email only', href: '#/entry', place: 1 });
    expect(marks[1]?.width).toBeGreaterThan(20);
  });

  it('names no month under the flag of today, also where the flag stands left of its line', () => {
    for (let day = 1; day <= 28; day += 1) {
      const today = `2026-11-${String(day).padStart(2, '0')}`;
      for (const until of [today, '2026-12-20', '2027-02-27']) {
        const { months, today: line } = draw(picture([], { today, until }), 640);
        for (const { x, words } of months) {
          const clear = x + (words ?? '').length * 7.5 <= line.label - 28 || x >= line.label + 28;
          expect(words === null || clear, `${words ?? ''} on ${today} until ${until}`).toBe(true);
        }
      }
    }
  });

  it('parts the line of today where words stand, and nowhere else', () => {
    const today = '2026-09-10';
    const crossed = {
      from: '2026-09-03',
      until: '2026-10-30',
      labels: ['Six months'],
      isLimit: true
    };
    const apart = { from: '2026-12-01', until: '2027-01-30', labels: ['Later'], isLimit: true };
    const drawn = (span: typeof crossed) => {
      const {
        bars,
        height,
        today: line
      } = draw(picture([lane({ spans: [span] })], { today }), 880);
      return { bar: bars[0], height, line };
    };
    const { bar, height, line } = drawn(crossed);
    expect(bar?.label?.x).toBeLessThan(line.x);
    const y = bar?.y ?? 0;
    expect(line.pieces).toEqual([
      { from: 26, to: y - 12 },
      { from: y + 12, to: height - 4 }
    ]);
    const clear = drawn(apart);
    expect(clear.line.pieces).toEqual([{ from: 26, to: clear.height - 4 }]);
  });

  it('draws a case of one day', () => {
    const day = '2026-11-24';
    const { months, today, width } = draw(
      picture([lane({ marks: [mark(day)] })], { from: day, until: day }),
      880
    );
    expect(today.x).toBeLessThan(width);
    expect(months.length).toBeLessThan(4);
  });
});

describe('a lane of the ladder', () => {
  it('says what was not done, in words, where nothing is in it', () => {
    const { lanes } = draw(
      picture([
        lane({ empty: 'nothing recorded' }),
        lane({ empty: 'none given', marks: [mark('2026-10-12')] }),
        lane({})
      ]),
      880
    );
    expect(lanes.map(({ empty }) => empty?.words ?? null)).toEqual([
      'nothing recorded',
      null,
      null
    ]);
  });

  it('puts a flag on the bar at its day, and the words where no flag runs through them', () => {
    const { bars, marks } = draw(
      picture([
        lane({
          spans: [
            {
              from: '2026-11-03',
              until: '2027-02-01',
              labels: ['Contact by email only'],
              isLimit: false,
              flags: [{ on: '2026-12-01', words: 'Review', href: '#' }]
            }
          ],
          marks: [mark('2026-12-01')]
        })
      ]),
      880
    );
    const [bar] = bars;
    const found = marks.find(({ shape }) => shape === 'flag');
    const flag = found?.x ?? 0;
    expect(found, 'a mark among the others, in its order of time').toMatchObject({
      y: bar?.y,
      words: 'Review',
      href: '#'
    });
    expect(flag).toBe(marks.find(({ shape }) => shape !== 'flag')?.x);
    expect(bar?.label?.x).toBeGreaterThan(flag);
    expect(bar?.solid?.x).toBeLessThan(flag);
  });

  it('keeps numbered marks from covering each other’s number', () => {
    const close = (number?: number) =>
      draw(
        picture([
          lane({
            marks: [
              { ...mark('2026-10-12'), number },
              { ...mark('2026-10-15'), number }
            ]
          })
        ]),
        880
      ).marks.map(({ y }) => y);
    const [plain, numbered] = [close(), close(1)];
    expect(plain[0]).toBe(plain[1]);
    expect(numbered[0]).not.toBe(numbered[1]);
  });
});
