import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { EngagementView } from '../backend/generated/contract';
import { noCare, noPolicy, register, reviewMaterial } from '../standin/fixtures-engagement';
import { emailOnly, ladder } from '../standin/fixtures-ladder';
import { field, heading, openProgram } from '../test/program';

const words = (element: Element) => element.textContent.replace(/\s+/gu, ' ').trim();
const region = (name: string | RegExp) => screen.findByRole('region', { name });

/** The ladder of the invented file, its specific action as it stands on another day. */
const standing = (more: Parameters<typeof emailOnly>[0]): EngagementView => ({
  ...ladder(),
  measures: [{ measure: emailOnly(more), policy_version: 2 }]
});

describe('the ladder of a file', () => {
  it('says first that the complaint goes on', async () => {
    await openProgram({ screen: 'ladder', complaint: 7 });
    await heading('Ladder');
    expect(
      await screen.findByText(/The complaint goes on, whatever is decided here/u)
    ).toBeVisible();
    expect(document.title).toBe('Ladder, HL-2026-07');
  });

  it('stands in the file’s column with what is in force', async () => {
    await openProgram({ screen: 'ladder', complaint: 7 });
    const link = await screen.findByRole('link', { name: 'Ladder, 1 in force' });
    expect(link).toHaveAttribute('aria-current', 'page');
  });

  it('draws its marks as links that the arrow keys go through in order of time', async () => {
    const { user } = await openProgram({ screen: 'ladder', complaint: 7 });
    const picture = await screen.findByRole('group', { name: /picture of time/u });
    const marks = within(picture).getAllByRole('link');
    expect(marks).toHaveLength(13);
    expect(marks.filter((mark) => mark.getAttribute('tabindex') === '0')).toHaveLength(1);
    const first = within(picture).getByRole('link', {
      name: 'Tue 1 Sep 2026: Engagement: advocacy'
    });
    first.focus();
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement).toHaveAccessibleName('Tue 22 Sep 2026: Incident 1');
    expect(document.activeElement).toHaveAttribute('href', '#/complaint/7/incident/31');
    await user.keyboard('{End}');
    expect(document.activeElement, 'the flag of a review').toHaveAccessibleName(
      'Tue 1 Dec 2026: Review: email only'
    );
    expect(document.activeElement).toHaveAttribute('href', '#/complaint/7/review/107');
  });

  it('shows what is in force with its reasons, its review and its challenge', async () => {
    await openProgram({ screen: 'ladder', complaint: 7 });
    const card = await region('In force: Contact by email only');
    const told = words(card);
    expect(told).toContain('Incident 2 and incident 3');
    expect(told).toContain('Dr Helen Carver, with Tom Ellery');
    expect(told).toContain('Tue 3 Nov 2026 to Mon 1 Feb 2027');
    expect(told).toContain('Challenged Tue 17 Nov 2026: no outcome is recorded yet');
    expect(told).toContain('Version 2 was in force');
    const to = (name: string) => within(card).getByRole('link', { name });
    expect(to('Prepare the review: Contact by email only')).toHaveAttribute(
      'href',
      '#/complaint/7/review/107'
    );
    expect(to('Record a concern that it is not kept')).toHaveAttribute(
      'href',
      '#/complaint/7/add/agreement_breached/about/107'
    );
    expect(to('Record a challenge')).toHaveAttribute(
      'href',
      '#/complaint/7/add/appeal_received/about/107'
    );
    expect(to('Record the answer to the challenge of Tue 17 Nov 2026')).toHaveAttribute(
      'href',
      '#/complaint/7/add/appeal_decided/about/109'
    );
  });

  it.each([
    ['a decision is due', { stands: { state: 'needs_decision', since: '2026-11-20' } }, true],
    ['the review is near', { review_on: '2026-12-01' }, true],
    ['the review is far', { review_on: '2027-01-20' }, false]
  ] as const)('has its green button where %s: %o', async (_, more, green) => {
    await openProgram({ screen: 'ladder', complaint: 7 }, 'open', (stand) => {
      stand.answers.engagement = () => standing(more);
    });
    const button = await screen.findByRole('link', {
      name: 'Prepare the review: Contact by email only'
    });
    expect(button.classList.contains('main')).toBe(green);
    expect(document.querySelectorAll('.button.main').length).toBe(green ? 1 : 0);
  });

  it('says past its date that it needs a decision, and neither that it ended nor that it goes on', async () => {
    await openProgram({ screen: 'ladder', complaint: 7 }, 'open', (stand) => {
      stand.answers.engagement = () =>
        standing({ stands: { state: 'needs_decision', since: '2026-12-01' } });
    });
    const card = await region(/^In force/u);
    expect(within(card).getByText('Needs a decision')).toBeVisible();
    expect(words(card)).toContain('Past its date since Tue 1 Dec 2026');
  });

  it('says what is in place and what is missing, with its source and the way to it', async () => {
    await openProgram({ screen: 'ladder', complaint: 7 });
    const card = await region('What may come next');
    expect(words(card)).toContain('End contact Two parts missing');
    expect(
      within(card).getByRole('link', {
        name: 'Record it: Every adjustment asked for was decided on'
      })
    ).toHaveAttribute('href', '#/complaint/7/add/adjustment_decided');
    expect(
      within(card).getByRole('link', {
        name: 'Tue 3 Nov 2026: An agreement or a specific action was tried'
      })
    ).toHaveAttribute('href', '#/complaint/7/entry/107');
    expect(words(card)).toContain('PHSO guide: reviewing actions');
    const open = [...card.querySelectorAll('details')].map((fold) => fold.open);
    expect(open).toEqual([false, false, true]);
  });

  it.each([1, 7])('always has a way to act at once, in file %i', async (complaint) => {
    await openProgram({ screen: 'ladder', complaint });
    const link = await screen.findByRole('link', { name: 'Act now and say why' });
    expect(link).toHaveAttribute(
      'href',
      `#/complaint/${String(complaint)}/add/restriction_imposed/at_once/1`
    );
  });

  it('opens the form at the reason for acting at once', async () => {
    await openProgram({ screen: 'add', complaint: 7, kind: 'restriction_imposed', at_once: 1 });
    expect(
      await screen.findByRole('button', { name: 'Nobody is at risk: leave this out' })
    ).toBeVisible();
  });

  it('asks about warnings for any day', async () => {
    const { user, stand } = await openProgram({ screen: 'ladder', complaint: 7 });
    const card = await region('Warned in the last twelve months?');
    await within(card).findByText(/^Yes, on Tue 24 November 2026 or in the twelve months before/u);
    const year = field('warned-on-year');
    await user.clear(year);
    await within(card).findByText(/once the day is complete/u);
    await user.type(year, '2028');
    await within(card).findByText(/^No\. No warning was given on Fri 24 November 2028/u);
    expect(stand.asked('warned').at(-1)).toEqual({ complaint: 7, on: '2028-11-24' });
  });

  it('says where a warning stands in another file under the same name', async () => {
    await openProgram({ screen: 'ladder', complaint: 1 }, 'open', (stand) => {
      const { warnings } = ladder();
      stand.answers.warned = ({ on }) => ({
        on,
        warned: true,
        of_removal: false,
        warnings: warnings.map((warning) => ({
          complaint: 7,
          reference: 'HL-2026-07',
          person: 'Mr M',
          warning
        }))
      });
    });
    await screen.findByText('In another file under the same name, HL-2026-07.');
  });

  it('keeps covered words covered, and reveals them for a purpose only', async () => {
    const { user, stand } = await openProgram({ screen: 'ladder', complaint: 7 });
    await screen.findByText(/You can’t just cut me off/u);
    const reveal = screen.getByRole('button', {
      name: 'Reveal words 2, covered; contains a wish not to be here any more'
    });
    await user.click(reveal);
    await heading('These words are covered');
    expect(location.hash).toBe('#/complaint/7/reveal-quote/0/92/entry/109');
    expect(stand.asked('reveal_quote')).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Not now' }));
    await waitFor(() => {
      expect(location.hash).toBe('#/complaint/7/entry/109');
    });
  });

  it('does not say of what begins later that it is in force', async () => {
    await openProgram({ screen: 'ladder', complaint: 7 }, 'open', (stand) => {
      const view = ladder();
      for (const { measure } of view.measures) {
        if (measure.stands.state === 'in_force') {
          measure.stands = { state: 'not_yet_begun', from: '2026-12-01' };
        }
      }
      stand.answers.engagement = () => view;
    });
    const card = await region('Not yet begun: Contact by email only');
    expect(words(card)).toContain('Begins Tue 1 Dec');
    expect(screen.queryByRole('region', { name: /^In force/u })).toBeNull();
  });

  it('tells every decision with the policy that was in force', async () => {
    await openProgram({ screen: 'ladder', complaint: 7 });
    const table = await screen.findByRole('table', { name: 'Decisions about engagement' });
    const rows = within(table).getAllByRole('row').slice(1).map(words);
    expect(rows).toHaveLength(3);
    expect(rows[2]).toMatch(/^Tue 3 Nov 2026\s?Version 2.*Dr Helen Carver.*with Colleague C/u);
  });

  it('says what will stand there while nothing is recorded', async () => {
    await openProgram({ screen: 'ladder', complaint: 1 });
    await screen.findByText(/^Nothing is in force in this file/u);
    expect(document.body).toHaveTextContent('nothing recorded');
    expect(screen.queryByRole('table')).toBeNull();
  });
});

describe('the register', () => {
  it('puts first what needs a decision, with the one green button', async () => {
    await openProgram({ screen: 'register' });
    await heading('Register');
    const live = await region('What stands');
    const rows = within(live).getAllByRole('listitem').map(words);
    expect(rows[0]).toMatch(/^Mrs D: Contact with Tom Ellery only Needs a decision/u);
    expect(rows[1]).toMatch(/^Mr M: Contact by email only In force/u);
    expect(document.querySelectorAll('.button.main')).toHaveLength(1);
    expect(screen.getByRole('link', { name: 'Register' })).toHaveAttribute('aria-current', 'page');
  });

  it('tells the front desk the way and the dates, and no reason', async () => {
    const { stand, user } = await openProgram({ screen: 'register' });
    const desk = await region('What the front desk may be told');
    expect(words(desk)).toContain(
      'Contact by email only, from Tuesday 3 November 2026 until Monday 1 February 2027.'
    );
    expect(words(desk)).not.toMatch(/threat|abusive|incident/iu);
    await user.click(within(desk).getByRole('button', { name: 'Print for the front desk…' }));
    expect(stand.calls.filter(({ command }) => command === 'export_sheet').at(-1)?.args).toEqual({
      request: { sheet: 'register' }
    });
  });

  it('does not tell the desk what is only proposed', async () => {
    await openProgram({ screen: 'register' }, 'open', (stand) => {
      stand.answers.register = () => {
        const view = register();
        return {
          ...view,
          live: view.live.map((row) => ({
            ...row,
            measure: { ...row.measure, stands: { state: 'proposed' } }
          }))
        };
      };
    });
    await screen.findByText('There is nothing the front desk needs to know.');
  });

  it('asks over all files who was warned', async () => {
    const { stand } = await openProgram({ screen: 'register' });
    const warnings = await region('Warnings');
    await within(warnings).findByText(/^One warning was given on Tue 24 November 2026/u);
    expect(stand.asked('warned')).toEqual([{ on: '2026-11-24' }]);
    expect(
      within(warnings).getByRole('link', { name: 'Mon 12 Oct 2026, Mr M, HL-2026-07' })
    ).toHaveAttribute('href', '#/complaint/7/entry/103');
  });

  it('hides names on the review sheet unless it is asked not to', async () => {
    const { stand, user } = await openProgram({ screen: 'register' });
    const sheet = await region('For the partners’ meeting');
    const print = within(sheet).getByRole('button', { name: 'Print the review sheet…' });
    await user.click(print);
    await user.click(within(sheet).getByRole('radio', { name: /The people’s names/u }));
    await user.click(print);
    const requests = stand.calls
      .filter(({ command }) => command === 'export_sheet')
      .map(({ args }) => args['request']);
    expect(requests).toEqual([
      { sheet: 'review_sheet', hide_names: true },
      { sheet: 'review_sheet', hide_names: false }
    ]);
  });

  it('says what will be there while nothing is', async () => {
    await openProgram({ screen: 'register' }, 'open', (stand) => {
      stand.answers.register = () => ({
        ...register(),
        live: [],
        ended: [],
        warnings: []
      });
    });
    await screen.findByText(/^No agreement or specific action is in force in any file/u);
    expect(screen.queryByRole('button', { name: /front desk/u })).toBeNull();
  });
});

describe('the review of a measure', () => {
  it('lays out the period, then the questions, then the one green button', async () => {
    await openProgram({ screen: 'review', complaint: 7, entry: 107 });
    await heading('Review: email only');
    const main = words(screen.getByRole('main'));
    expect(main).toContain(
      'From Tue 3 November 2026 to Tue 24 November 2026: 1 contact, 1 incident.'
    );
    expect(screen.getByRole('link', { name: 'Incident 4, Fri 13 November 2026' })).toHaveAttribute(
      'href',
      '#/complaint/7/incident/34'
    );
    const order = ['What it is, and why', 'He rang the front desk', 'Questions to answer'];
    expect(order.map((part) => main.indexOf(part))).toEqual(
      order.map((part) => main.indexOf(part)).sort((one, other) => one - other)
    );
    expect(screen.getByRole('link', { name: 'Record the review' })).toHaveAttribute(
      'href',
      '#/complaint/7/add/action_reviewed/about/107'
    );
  });
});

describe('the review of a measure that has ended', () => {
  it('offers no review to record', async () => {
    await openProgram({ screen: 'review', complaint: 7, entry: 107 }, 'open', (stand) => {
      stand.answers.review_material = () => ({
        ...reviewMaterial(),
        contacts: [],
        incidents: [],
        others: [],
        measure: emailOnly({ stands: { state: 'lifted', on: '2026-11-23' } })
      });
    });
    await screen.findByText('Lifted Mon 23 Nov');
    expect(screen.getByRole('main')).toHaveTextContent('no contact, no incident');
    expect(screen.queryByRole('link', { name: 'Record the review' })).toBeNull();
  });
});

describe('a review beside another measure', () => {
  it('lists what is about the other apart, and by name', async () => {
    await openProgram({ screen: 'review', complaint: 7, entry: 107 });
    const others = await region('About other measures');
    expect(
      within(others).getByRole('link', { name: 'A communication agreement, entry 13' })
    ).toHaveAttribute('href', '#/complaint/7/review/104');
    expect(words(others)).toContain('Each is reviewed by itself.');
    const steps = words(await region('Concerns, challenges and steps'));
    expect(steps).not.toContain('agreement');
  });
});

describe('the policy', () => {
  it('shows the version in force, its text with the sources, and its versions', async () => {
    await openProgram({ screen: 'policy' });
    await screen.findByText('Version 2, in force since Wed 1 April 2026.');
    const text = await region('The policy');
    expect(words(text)).toContain('PHSO sample policy, specific actions');
    expect(text.querySelector('mark')).toBeNull();
    const versions = words(await region('Versions'));
    expect(versions.indexOf('Version 2')).toBeLessThan(versions.indexOf('Version 1'));
    expect(screen.getByRole('button', { name: 'Print the policy…' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Change the numbers…' })).toHaveAttribute(
      'href',
      '#/book/add/hard_call_numbers_set'
    );
  });

  it('marks the blanks while none was adopted, with one green button and nothing to print', async () => {
    await openProgram({ screen: 'policy' }, 'open', (stand) => {
      stand.answers.policy = noPolicy;
    });
    await screen.findByText(/^No version was adopted yet/u);
    expect(words(document.querySelector('mark') as Element)).toBe(
      '[who decides about specific actions], to be filled in'
    );
    expect(screen.queryByRole('button', { name: /Print/u })).toBeNull();
    const adopt = screen.getByRole('link', { name: 'Adopt a version…' });
    expect(adopt).toHaveClass('main');
    expect(adopt).toHaveAttribute('href', '#/book/add/policy_adopted');
  });
});

describe('care for colleagues', () => {
  it('shows what was offered once, and the private count with kind words', async () => {
    await openProgram({ screen: 'care' });
    await heading('Care for colleagues');
    const you = await region('For you');
    expect(words(you)).toContain('A talk about Friday’s call');
    expect(screen.getAllByText(/A talk about Friday’s call/u)).toHaveLength(1);
    expect(words(await region('What you opened'))).toContain(
      'This count stands only here, and nobody keeps a score.'
    );
    expect(words(await region('How to get support'))).toContain('Ask Tom Ellery');
  });

  it('leads to the form, in the file that was chosen', async () => {
    const { user } = await openProgram({ screen: 'care' });
    await user.click(await screen.findByRole('button', { name: 'Go to the form' }));
    expect(screen.getByText('Choose a file')).toBeVisible();
    await user.selectOptions(
      screen.getByRole('combobox', { name: /whose file/u }),
      'Mr M, HL-2026-07'
    );
    await user.click(screen.getByRole('button', { name: 'Go to the form' }));
    await waitFor(() => {
      expect(location.hash).toBe('#/complaint/1/add/staff_supported');
    });
  });

  it('says what will be there while nothing is', async () => {
    await openProgram({ screen: 'care' }, 'open', (stand) => {
      stand.answers.care = noCare;
    });
    await screen.findByText(/No offer to you waits for an answer/u);
    expect(screen.getByText(/You opened nothing that is covered/u)).toBeVisible();
  });

  it('stands on Today in a few words, and leads to its page', async () => {
    await openProgram({ screen: 'today' });
    const card = await region('For you');
    expect(words(card)).toContain('Tom Ellery, Tue 1 Sep: A talk about Friday’s call');
    expect(within(card).getByRole('link', { name: 'Say when, or not now' })).toHaveAttribute(
      'href',
      '#/care'
    );
  });
});
