import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { FoundView } from '../backend/generated/contract';
import { foundSentence, placeOfFound } from '../find/words';
import { find } from '../standin/fixtures-practice';
import { refuse } from '../standin/standin';
import { address } from '../state/place';
import { field, heading, openProgram } from '../test/program';

const results = () => within(screen.getByRole('list', { name: 'What was found' }));

describe('finding', () => {
  it('is reached from anywhere with Ctrl K, with the caret in the field', async () => {
    const { user } = await openProgram({ screen: 'file', complaint: 1 });
    await user.keyboard('{Control>}k{/Control}');
    await heading('Find');
    await waitFor(() => {
      expect(field('find-words')).toHaveFocus();
    });
    (document.activeElement as HTMLElement).blur();
    await user.keyboard('{Control>}k{/Control}');
    expect(field('find-words'), 'again on the page itself').toHaveFocus();
  });

  it('finds while she types, and leads each result to its place', async () => {
    const { user } = await openProgram({ screen: 'find' });
    await user.type(field('find-words'), 'urgent');
    expect(await screen.findByText('4 things were found.')).toHaveAttribute('role', 'status');
    const links = results().getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '#/complaint/1/points',
      '#/complaint/1/incident/2',
      '#/complaint/1/file',
      '#/book'
    ]);
    expect(links[0]).toHaveAccessibleName('Point 1, Mr M, HL-2026-07 · Fri 28 Aug 2026');
    expect([...document.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([
      'urgent',
      'urgent'
    ]);
  });

  it('shows nothing of what is covered but its note', async () => {
    const { user } = await openProgram({ screen: 'find' });
    await user.type(field('find-words'), 'urgent');
    const covered = await screen.findByText('Covered');
    expect(covered.closest('li')).toHaveTextContent(
      'Found here. Contains: a wish that a relative dies'
    );
    expect(results().queryByRole('button')).toBeNull();
  });

  it('keeps what is typed out of the title and the address', async () => {
    const { user } = await openProgram({ screen: 'find' });
    await user.type(field('find-words'), 'urgent');
    await screen.findByText('4 things were found.');
    expect(document.title).toBe('Find');
    expect(location.href).not.toContain('urgent');
  });

  it('can be narrowed to a file, to kinds and to days, and widened again', async () => {
    const { stand, user } = await openProgram({ screen: 'find' });
    await user.type(field('find-words'), 'urgent');
    await user.selectOptions(screen.getByLabelText('In which file'), 'Mr M, HL-2026-07');
    await user.click(screen.getByLabelText('Points of complaint'));
    for (const [id, typed] of [
      ['find-from', '1'],
      ['find-from-month', '8'],
      ['find-from-year', '2026']
    ] as const) {
      await user.type(field(id), typed);
    }
    expect(await screen.findByText('One thing was found.')).toBeInTheDocument();
    expect(stand.asked('find').at(-1)).toEqual({
      words: 'urgent',
      complaint: 1,
      among: ['points'],
      from: '2026-08-01'
    });
    await user.click(screen.getByRole('button', { name: 'Search everything again' }));
    expect(await screen.findByText('4 things were found.')).toBeInTheDocument();
  });

  it('has the words and the results again on the way back', async () => {
    const { user } = await openProgram({ screen: 'find' });
    await user.type(field('find-words'), 'urgent');
    await screen.findByText('4 things were found.');
    location.hash = address({ screen: 'complaints' });
    await heading('Three complaints are open.');
    location.hash = address({ screen: 'find' });
    await heading('Find');
    expect(await screen.findByText('4 things were found.')).toBeInTheDocument();
    expect(field('find-words').value).toBe('urgent');
  });

  it('says what to try when nothing is found, and what happened when it cannot search', async () => {
    const { stand, user } = await openProgram({ screen: 'find' });
    await user.type(field('find-words'), 'x');
    expect(await screen.findByText('Nothing was found.')).toBeInTheDocument();
    stand.answers.find = () => refuse('storage_failed');
    await user.type(field('find-words'), 'y');
    expect(await screen.findByRole('alert')).toBeInTheDocument();
  });

  it('asks for nothing while nothing is typed', async () => {
    const { stand, user } = await openProgram({ screen: 'find' });
    await user.type(field('find-words'), '  ');
    await user.click(screen.getByRole('button', { name: 'Find' }));
    expect(stand.asked('find')).toEqual([]);
  });

  const found = (more: Partial<FoundView>): FoundView => ({
    place: { at: 'complaint', id: 1 },
    among: 'complaints',
    complaint: 1,
    title: '',
    on: '2026-09-03',
    shown: { shown: 'words', parts: [] },
    ...more
  });
  const places: [Partial<FoundView>, string][] = [
    [{}, '#/complaint/1/file'],
    [{ place: { at: 'evidence', id: 5 } }, '#/complaint/1/item/5'],
    [{ place: { at: 'entry', id: 7 } }, '#/complaint/1/entry/7'],
    [{ place: { at: 'incident', id: 2 } }, '#/complaint/1/incident/2']
  ];
  it.each(places)('%j leads to %s', (more, to) => {
    expect(address(placeOfFound(found(more)))).toBe(to);
  });

  it('tells how much was found in a sentence', () => {
    expect(find({ words: 'nobody', among: [] }).found).toEqual([]);
    expect([foundSentence(0, false), foundSentence(1, false), foundSentence(100, true)]).toEqual([
      'Nothing was found.',
      'One thing was found.',
      'More than 100 things were found. The first 100 are shown.'
    ]);
  });
});
