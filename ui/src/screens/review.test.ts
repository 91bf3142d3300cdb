/** What is laid out before a measure is reviewed. */
import { screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { reviewMaterial } from '../standin/fixtures-engagement';
import { emailOnly } from '../standin/fixtures-ladder';
import { heading, openProgram, region, words } from '../test/program';

describe('the review of a measure', () => {
  it('lays out the period, then the questions, then the one green button', async () => {
    await openProgram({ screen: 'review', complaint: 7, entry: 107 });
    await heading('Review: email only');
    const main = words(screen.getByRole('main'));
    expect(main).toContain(
      'From Tue 3 November 2026 to Tue 24 November 2026: 1 contact, 1 incident.'
    );
    expect(
      screen.getByRole('link', {
        name: 'Incident 4, Fri 13 November 2026, conduct of somebody else'
      })
    ).toHaveAttribute('href', '#/complaint/7/incident/34');
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
