/** The ladder of a file. */
import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { EngagementView } from '../backend/generated/contract';
import { emailOnly, ladder } from '../standin/fixtures-ladder';
import { field, heading, openProgram, region, words } from '../test/program';

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
    expect(marks).toHaveLength(15);
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

  it('leads from a bar to the decision it begins with, by the keyboard too', async () => {
    const { user } = await openProgram({ screen: 'ladder', complaint: 7 });
    const picture = await screen.findByRole('group', { name: /picture of time/u });
    const incident = within(picture).getByRole('link', { name: /Incident 3$/u });
    incident.focus();
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement).toHaveAccessibleName(
      'Tue 3 Nov 2026 to Mon 1 Feb 2027: Specific action: email only'
    );
    expect(document.activeElement).toHaveAttribute('href', '#/complaint/7/entry/107');
    expect(document.activeElement?.namespaceURI, 'drawn').toBe('http://www.w3.org/2000/svg');
  });

  it('says where somebody was at risk that it came first', async () => {
    await openProgram({ screen: 'ladder', complaint: 7 }, 'open', (stand) => {
      stand.answers.engagement = () => standing({ came_first: true });
    });
    const card = await region(/^In force/u);
    expect(words(card)).toContain('Decision Specific action, entry 17');
    expect(words(card)).toContain('At risk It came before the earlier steps');
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
        name: 'Record it: An answer to every adjustment asked for: made, or declined with a reason'
      })
    ).toHaveAttribute('href', '#/complaint/7/add/adjustment_decided');
    expect(
      within(card).getByRole('link', {
        name: 'Tue 3 Nov 2026: Something less first: an agreement, a specific action, or a request to write again in other words'
      })
    ).toHaveAttribute('href', '#/complaint/7/entry/107');
    expect(words(card)).toContain('PHSO guide: reviewing actions');
    const open = [...card.querySelectorAll('details')].map((fold) => fold.open);
    expect(open).toEqual([false, false, true]);
  });

  it('names the other file in which the person was warned, and leads to no entry of it', async () => {
    const view = ladder();
    const steps = view.ladder.map((step) => ({
      ...step,
      preconditions: step.preconditions.map(({ entry, ...one }) =>
        one.record_with === 'warning_given'
          ? { ...one, other_file: 'HL-2026-03' }
          : { ...one, ...(entry === undefined ? {} : { entry }) }
      )
    }));
    await openProgram({ screen: 'ladder', complaint: 7 }, 'open', (stand) => {
      stand.answers.engagement = () => ({ ...view, ladder: steps });
    });
    const card = await region('What may come next');
    expect(words(card)).toContain(
      'A warning in the last twelve months, or why there was none Mon 12 Oct 2026, in the file HL-2026-03'
    );
    expect(within(card).queryByRole('link', { name: /A warning in the last/u })).toBeNull();
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
    expect(await screen.findByRole('button', { name: 'Leave the reason out' })).toBeVisible();
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
        who_was_warned: [{ person: 'Mr M', of_removal: false }],
        may_be: [],
        warnings: warnings.map((warning) => ({
          complaint: 7,
          reference: 'HL-2026-07',
          person: 'Mr M',
          warning
        }))
      });
    });
    await screen.findByText(/^In another file, HL-2026-07, which goes by the name alone/u);
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
