/** Care for colleagues, on its page and on Today. */
import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { noCare } from '../standin/fixtures-engagement';
import { heading, openProgram, region, words } from '../test/program';

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
    await screen.findByText(/Nothing is waiting for your answer/u);
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
