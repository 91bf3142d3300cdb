import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { emit } from '@tauri-apps/api/event';
import { describe, expect, it } from 'vitest';
import { refuse } from '../standin/standin';
import { field, heading, openProgram, type Program } from '../test/program';

describe('the list of evidence', () => {
  it('is a table in which a covered item keeps its row and number', async () => {
    await openProgram({ screen: 'evidence', complaint: 1 });
    await heading('Evidence');
    const table = await screen.findByRole('table', { name: 'Evidence in this file' });
    expect(within(table).getAllByRole('columnheader')).toHaveLength(4);
    const rows = within(table).getAllByRole('row').slice(1);
    expect(
      rows.map((row) => within(row).getAllByRole('cell')[0]?.textContent?.replace(/\s/gu, ''))
    ).toEqual([1, 2, 3, 4, 5, 6].map((number) => `Item${String(number)}`));
    expect(rows[4]).toHaveTextContent('Covered picture');
    expect(
      screen.getByRole('link', {
        name: 'Reveal item 5, covered picture; contains damage to a door, no people'
      })
    ).toBeInTheDocument();
    expect(document.title).toBe('Evidence, HL-2026-07');
    expect(document.querySelector('img')).toBeNull();
  });
});

async function reveal(item: number): Promise<Program> {
  const program = await openProgram({ screen: 'reveal-item', complaint: 1, item });
  await heading(/is covered$/u);
  await program.user.type(field('purpose'), 'To describe it');
  await program.user.click(screen.getByRole('button', { name: 'Reveal the first step' }));
  await heading(/first step$/u);
  expect(program.stand.asked('reveal_evidence'), 'the purpose as typed').toEqual([
    expect.objectContaining({ purpose: 'To describe it' })
  ]);
  return program;
}

describe('revealing', () => {
  it('asks why first, and the safe choice comes first', async () => {
    const { stand } = await openProgram({ screen: 'reveal-item', complaint: 1, item: 5 });
    await waitFor(async () => {
      expect(await heading('This picture is covered')).toHaveFocus();
    });
    const choices = screen.getAllByRole('button', { name: /Not now|Reveal the first step/u });
    expect(choices[0]).toHaveTextContent('Not now');
    expect(stand.asked('reveal_evidence')).toEqual([]);
    expect(document.title, 'no note in the title').toBe('Item 5, HL-2026-07');
  });

  it('takes Esc for not now, and Enter in the purpose for nothing', async () => {
    const { stand, user } = await openProgram({ screen: 'reveal-item', complaint: 1, item: 5 });
    await heading('This picture is covered');
    await user.type(field('purpose'), 'To describe it{Enter}');
    expect(await heading('This picture is covered')).toBeInTheDocument();
    await user.keyboard('{Escape}');
    await heading('Evidence');
    await waitFor(() => {
      expect(document.getElementById('item-5')).toHaveFocus();
    });
    expect(stand.asked('reveal_evidence')).toEqual([]);
  });

  it('tells that a purpose is missing, at its field', async () => {
    const { user } = await openProgram(
      { screen: 'reveal-item', complaint: 1, item: 5 },
      'open',
      (stand) => {
        stand.answers.reveal_evidence = () =>
          refuse('broken_rules', { broken_rules: [{ field: 'purpose', rule: 'missing' }] });
      }
    );
    await heading('This picture is covered');
    await user.click(screen.getByRole('button', { name: 'Reveal the first step' }));
    expect(await screen.findByText('Say why you need to see it')).toBeInTheDocument();
    expect(field('purpose')).toHaveFocus();
  });

  it('offers earlier purposes', async () => {
    const { user } = await openProgram({ screen: 'reveal-item', complaint: 1, item: 5 });
    await user.click(await screen.findByRole('button', { name: 'To answer Mr M' }));
    expect(field('purpose').value).toBe('To answer Mr M');
  });

  it('opens small, grey and blurred, and each step is alone and can be taken back', async () => {
    const { user } = await reveal(5);
    const picture = () => screen.getByRole<HTMLImageElement>('img');
    const classes = () => [...picture().classList].filter((name) => !name.startsWith('svelte'));
    expect(classes()).toEqual(['grey']);
    await user.click(screen.getByRole('button', { name: 'Show colour' }));
    expect(classes(), 'colour alone stays soft').toEqual(['soft']);
    await user.click(screen.getByRole('button', { name: 'Grey again' }));
    await user.click(screen.getByRole('button', { name: 'Sharpen' }));
    expect(classes()).toEqual(['grey']);
    await user.click(screen.getByRole('button', { name: 'Enlarge' }));
    expect(classes()).toEqual(['grey', 'large']);
  });

  it('covers again on Esc, returns to the row and says so', async () => {
    const { stand } = await reveal(5);
    await fireEvent.keyDown(document.body, { key: 'Escape' });
    await heading('Evidence');
    await waitFor(() => {
      expect(document.getElementById('item-5')).toHaveFocus();
    });
    expect(stand.asked('cover')).toHaveLength(1);
    expect(screen.getByText('Item 5 is covered')).toBeInTheDocument();
    expect(document.querySelectorAll('img').length).toBe(0);
  });

  it.each([
    ['another program comes forward', () => fireEvent.blur(window)],
    ['the page is left', () => fireEvent.click(screen.getByRole('link', { name: 'Complaints' }))]
  ])('covers again when %s', async (_, act) => {
    const { stand } = await reveal(5);
    await act();
    await waitFor(() => {
      expect(stand.asked('cover')).toHaveLength(1);
    });
    expect(document.querySelectorAll('img').length).toBe(0);
  });

  it('shows covered words one paragraph at a time', async () => {
    const { stand, user } = await openProgram({
      screen: 'reveal-quote',
      complaint: 1,
      incident: 2,
      quote: 12
    });
    await heading('These words are covered');
    expect(screen.getByText('Contains: a wish that a relative dies.')).toBeInTheDocument();
    await user.type(field('purpose'), 'To answer');
    await user.click(screen.getByRole('button', { name: 'Reveal the first step' }));
    await heading('Words, first step');
    expect(stand.asked('reveal_quote')).toEqual([{ quote: 12, purpose: 'To answer' }]);
    const blurred = screen.getByText('The second line.');
    expect(blurred, 'not read out before it is asked for').toHaveAttribute('aria-hidden', 'true');
    await user.click(screen.getByRole('button', { name: 'Show paragraph 2 of 2' }));
    expect(screen.getByText('The second line.')).not.toHaveAttribute('aria-hidden');
    await user.click(screen.getByRole('button', { name: /Cover now/u }));
    await heading('Incident 2');
    expect(screen.queryByText('The second line.')).toBeNull();
  });
});

describe('adding evidence', () => {
  it('asks of each file whether it distresses, without a default', async () => {
    const { stand, user } = await openProgram(
      { screen: 'add-evidence', complaint: 1 },
      'open',
      (prepared) => {
        prepared.commands['add_evidence'] = () => ({
          files: [
            {
              outcome: 'added',
              evidence: 7,
              number: 7,
              kind: 'pdf',
              size: 1,
              sha256: '',
              remark: null
            },
            {
              outcome: 'added',
              evidence: 8,
              number: 8,
              kind: 'picture',
              size: 1,
              sha256: '',
              remark: null
            }
          ]
        });
      }
    );
    await heading('Add evidence');
    await user.click(screen.getByRole('button', { name: 'Choose files…' }));
    await screen.findByText(/scan0002\.pdf/u);
    expect(field('distress-0')).not.toBeChecked();
    expect(field('distress-0-yes')).not.toBeChecked();
    await user.click(screen.getByRole('button', { name: 'Add 2 files' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'File 2: say whether this could distress somebody'
    );

    await user.type(field('title-0'), 'Letter');
    await user.click(field('distress-0'));
    await user.type(field('title-1'), 'Door');
    await user.click(field('distress-1-yes'));
    await user.type(field('distress-1-note'), 'damage to a door');
    await user.type(field('supplied-by'), 'Mr M');
    await user.click(screen.getByLabelText('By post'));
    await user.type(field('day'), '1');
    await user.type(field('day-month'), '9');
    await user.type(field('day-year'), '2026');
    await user.click(screen.getByRole('button', { name: 'Add 2 files' }));
    await heading('Evidence');

    const source = { supplied_by: 'Mr M', received_how: 'post', received_on: '2026-09-01' };
    const call = stand.calls.find(({ command }) => command === 'add_evidence');
    expect(call?.args['request']).toEqual({
      complaint: 1,
      files: [
        { token: 'file-1', title: 'Letter', ...source, distress: { answer: 'not_distressing' } },
        {
          token: 'file-2',
          title: 'Door',
          ...source,
          distress: { answer: 'distressing', content_note: 'damage to a door' }
        }
      ]
    });
  });

  it('takes files that are dropped, and says which one was not added and why', async () => {
    const { user } = await openProgram(
      { screen: 'add-evidence', complaint: 1 },
      'open',
      (prepared) => {
        prepared.commands['add_evidence'] = () => ({
          files: [
            {
              outcome: 'not_added',
              error: { code: 'file_missing', broken_rules: [], facts: {} }
            }
          ]
        });
      }
    );
    await heading('Add evidence');
    await emit('files-dropped', { files: [{ token: 'file-9', name: 'gone.pdf', size: null }] });
    await screen.findByText(/gone\.pdf/u);
    await user.type(field('title-0'), 'Letter');
    await user.click(field('distress-0'));
    await user.type(field('supplied-by'), 'Mr M');
    await user.click(screen.getByLabelText('By post'));
    await user.type(field('day'), '1');
    await user.type(field('day-month'), '9');
    await user.type(field('day-year'), '2026');
    await user.click(screen.getByRole('button', { name: 'Add to the file' }));
    expect(await screen.findByText(/gone\.pdf was not added/u)).toBeInTheDocument();
    expect(field('title-0').value, 'its answers are kept').toBe('Letter');
  });
});
