import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { ComplaintFileView } from '../backend/generated/contract';
import { file } from '../standin/fixtures-file';
import { fileOfLadder } from '../standin/fixtures-ladder';
import { refuse } from '../standin/standin';
import { heading, openProgram } from '../test/program';

const changed = (more: (view: ComplaintFileView) => void) => () => {
  const view = file();
  more(view);
  return view;
};

describe('where a file stands', () => {
  it('shows the tasks in groups, links what is to do and says what comes first', async () => {
    await openProgram({ screen: 'file', complaint: 1 });
    await heading('Where it stands');
    const link = await screen.findByRole('link', { name: 'Give a copy of the written record' });
    expect(link).toHaveAttribute('href', '#/complaint/1/add/copy_of_record_given');
    expect(screen.queryByRole('link', { name: 'Record the answer to the offer' })).toBeNull();
    expect(screen.getByText('First: offer to discuss')).toBeInTheDocument();
    expect(screen.getByText('3 tasks')).toBeInTheDocument();
  });

  it('folds a group in which nothing is to be done', async () => {
    await openProgram({ screen: 'file', complaint: 1 });
    await heading('Where it stands');
    const group = (name: string) => screen.getByRole('heading', { name, level: 3 });
    expect(group('The first days').closest('details')).toHaveAttribute('open');
    expect(group('Answering').closest('details')).not.toHaveAttribute('open');
  });

  it('keeps every version of a date that was changed', async () => {
    await openProgram({ screen: 'file', complaint: 1 }, 'open', (own) => {
      own.answers.complaint_file = changed(({ handling }) => {
        handling.dates.push({
          kind: 'response_period',
          what: 'Send the response, as the person was told',
          explained: { date: '2026-12-11', because: ['The person was told.'], days: [] },
          stands: { state: 'days_left', days: 99 },
          earlier: [{ date: '2026-11-06', told_on: '2026-09-04', why: 'Nine weeks.' }],
          is_law: true
        });
      });
    });
    await heading('Where it stands');
    const before = screen.getByText('Friday 6 November 2026');
    expect(before.tagName).toBe('S');
    expect(before.closest('p')).toHaveTextContent('told Fri 4 Sep 2026. Nine weeks.');
  });

  it('keeps in sight that consent is missing, with the way to record it', async () => {
    await openProgram({ screen: 'file', complaint: 1 }, 'open', (own) => {
      own.answers.complaint_file = changed(({ handling }) => {
        handling.stands.notices = [
          { kind: 'consent_missing', words: 'Nothing confidential may be given out.' },
          { kind: 'waiting', words: 'Waiting for the log. The clocks go on.', about: 11 }
        ];
      });
    });
    expect(await screen.findByText(/Nothing confidential/u)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Record consent' })).toHaveAttribute(
      'href',
      '#/complaint/1/add/consent_recorded'
    );
    expect(screen.getByRole('link', { name: /See the entry about this/u })).toHaveAttribute(
      'href',
      '#/complaint/1/entry/11'
    );
  });

  it('keeps in sight what is in force over another complaint of the person', async () => {
    await openProgram({ screen: 'file', complaint: 1 }, 'open', (own) => {
      own.answers.complaint_file = changed(({ handling }) => {
        handling.stands.notices = [
          {
            kind: 'in_another_file',
            words: 'In HL-2026-07: in force: contact by email only.'
          }
        ];
      });
    });
    expect(await screen.findByText(/^In HL-2026-07: in force/u)).toBeVisible();
    expect(screen.getByRole('link', { name: 'See the register' })).toHaveAttribute(
      'href',
      '#/register'
    );
  });

  it('says once what is in force, with the way to its decision', async () => {
    await openProgram({ screen: 'file', complaint: 7 }, 'open', (stand) => {
      const view = fileOfLadder();
      view.handling.stands.notices = [
        {
          kind: 'in_force',
          words: 'In force until Monday 1 February 2027: contact by email only.',
          about: 107
        },
        { kind: 'removal_while_open', words: 'A removal is noted while the complaint is open.' }
      ];
      stand.answers.complaint_file = () => view;
    });
    await screen.findByText('Email only until 1 Feb');
    expect(screen.queryByText(/^In force until/u)).toBeNull();
    expect(screen.getByText(/^A removal is noted/u)).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'See the decision: Contact by email only' })
    ).toHaveAttribute('href', '#/complaint/7/entry/107');
  });

  it('says when nothing is to be done, and has no green button then', async () => {
    await openProgram({ screen: 'file', complaint: 1 }, 'open', (own) => {
      own.answers.complaint_file = changed(({ handling }) => {
        delete handling.stands.next_step;
      });
    });
    await heading('Where it stands');
    expect(
      screen.getByRole('heading', { name: 'Nothing to do until Thu 3 Sep' })
    ).toBeInTheDocument();
    expect(document.querySelectorAll('.button.main')).toHaveLength(0);
  });

  it('shows what can be added when asked', async () => {
    const { user } = await openProgram({ screen: 'file', complaint: 1 });
    await heading('Where it stands');
    const button = screen.getByRole('button', { name: 'Add to this file' });
    expect(button).toHaveAttribute('aria-expanded', 'false');
    await user.click(button);
    expect(button).toHaveAttribute('aria-expanded', 'true');
    const panel = screen.getByRole('region', { name: 'Add to this file' });
    expect(within(panel).getByRole('link', { name: 'A contact' })).toHaveAttribute(
      'href',
      '#/complaint/1/add/contact'
    );
  });

  it('saves the case sheet where she says, and says nothing if she changes her mind', async () => {
    let answer: { saved: string } | null = null;
    const { stand, user } = await openProgram(
      { screen: 'file', complaint: 1 },
      'open',
      (own) => (own.commands['export_sheet'] = () => answer)
    );
    await heading('Where it stands');
    const button = screen.getByRole('button', { name: 'Print the case sheet…' });
    await user.click(button);
    expect(stand.calls.at(-1)).toMatchObject({
      command: 'export_sheet',
      args: { request: { sheet: 'case_sheet', complaint: 1 } }
    });
    expect(screen.queryByText(/Saved as/u)).toBeNull();
    answer = { saved: 'HL-2026-07-case.pdf' };
    await user.click(button);
    expect(await screen.findByText(/Saved as HL-2026-07-case.pdf at/u)).toBeInTheDocument();
  });
});

describe('the case so far', () => {
  const marks = () => [...document.querySelectorAll<SVGAElement>('svg a')];

  it('has one mark in the tab order, and the arrow keys go in order of time', async () => {
    await openProgram({ screen: 'time', complaint: 1 });
    await heading('The case so far');
    await waitFor(() => {
      expect(marks()).toHaveLength(5);
    });
    const names = marks().map((mark) => mark.getAttribute('aria-label'));
    expect(names).toEqual([
      'Fri 28 Aug 2026, 09:12: Complaint received',
      'Mon 31 Aug 2026: Adjustment asked for',
      'Mon 31 Aug 2026, 10:15: Mr M contacted us by telephone',
      'Wed 2 Sep 2026: Incident 2',
      'Wed 2 Sep 2026: Point 1: upheld'
    ]);
    const stops = () => marks().map((mark) => mark.getAttribute('tabindex'));
    expect(stops()).toEqual(['0', '-1', '-1', '-1', '-1']);
    marks()[0]?.focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft', 'End', 'ArrowRight']) {
      if (document.activeElement) await fireEvent.keyDown(document.activeElement, { key });
    }
    expect(document.activeElement).toBe(marks()[4]);
    expect(stops()).toEqual(['-1', '-1', '-1', '-1', '0']);
    expect(marks()[3]).toHaveAttribute('href', '#/complaint/1/incident/2');
  });

  it('gives the same facts as a list, with today among them', async () => {
    await openProgram({ screen: 'time', complaint: 1 });
    const list = (await screen.findByRole('heading', { name: /As a list/u })).nextElementSibling;
    const rows = [...(list?.querySelectorAll('li') ?? [])].map((row) =>
      row.textContent.replace(/\s+/gu, ' ').trim()
    );
    expect(rows).toHaveLength(9);
    expect(rows[0]).toContain('Complaint received');
    expect(rows).toContain(
      'Fri 28 Aug 2026 to Sat 27 Feb 2027 Six months, or longer as agreed Clocks'
    );
    expect(rows.at(-1)).toContain('Today');
  });
});

describe('entries', () => {
  it('stand by their part, corrected beside and set aside in plain sight', async () => {
    const { stand } = await openProgram({ screen: 'contacts', complaint: 1 });
    await heading('Contacts');
    expect(stand.asked('entries')).toEqual([{ complaint: 1, parts: ['contacts'] }]);
    const cards = await screen.findAllByRole('article');
    expect(cards).toHaveLength(2);
    const [, aside] = cards;
    expect(aside).toHaveTextContent('It belongs in another file.');
    expect(aside).toHaveTextContent('I rang about the log.');
    expect(screen.queryByRole('link', { name: 'Set aside entry 3…' })).toBeNull();
    expect(screen.getByRole('link', { name: 'Set aside entry 1…' })).toHaveAttribute(
      'href',
      '#/complaint/1/add/entry_set_aside/about/7'
    );
    expect(screen.getByRole('link', { name: 'Correct or add to entry 3' })).toHaveAttribute(
      'href',
      '#/complaint/1/correct/entry/9'
    );
  });

  it('keeps a person’s own words as they were said, apart from the rest', async () => {
    await openProgram({ screen: 'people', complaint: 1 });
    const words = await screen.findByText(/small writing/u);
    expect(words.textContent).toBe('I can’t see the small writing\nyou lot send out.');
    expect(words).toHaveClass('own');
    expect(screen.getByText('He means 16 point and larger.')).toBeInTheDocument();
  });

  it('lead on from what is still waited for', async () => {
    await openProgram({ screen: 'handling', complaint: 1 });
    expect(await screen.findByRole('link', { name: 'End the wait: entry 4' })).toHaveAttribute(
      'href',
      '#/complaint/1/add/waiting_ended/about/11'
    );
  });

  it('say in one sentence that there are none', async () => {
    await openProgram({ screen: 'ombudsman', complaint: 1 });
    expect(
      await screen.findByText('The Ombudsman has not asked about this complaint.')
    ).toBeInTheDocument();
  });

  it('take a correction, and come back to the entry', async () => {
    const { stand, user } = await openProgram({
      screen: 'correct',
      complaint: 1,
      of: 'entry',
      id: 8
    });
    await heading('What belongs beside this entry?');
    expect(await screen.findByRole('link', { current: 'page', name: /^People/u })).toBeVisible();
    await user.click(screen.getByLabelText(/Something was left out/u));
    await user.type(screen.getByLabelText('The words to stand beside it'), 'And on yellow paper.');
    await user.click(screen.getByRole('button', { name: 'Save beside the record' }));
    await heading('Adjustment asked for');
    expect(stand.asked('add_correction')).toEqual([
      { about: { of: 'entry', id: 8 }, kind: 'addition', words: 'And on yellow paper.' }
    ]);
  });
});

describe('points', () => {
  it('change places by buttons, and focus stays with the one that moved', async () => {
    const { stand, user } = await openProgram({ screen: 'points', complaint: 1 });
    await heading('Points of Mr M’s complaint');
    expect(screen.queryByRole('button', { name: 'Move point 1 up' })).toBeNull();
    stand.answers.complaint_file = changed(({ handling }) => {
      const [first, second, third] = handling.points;
      if (!first || !second || !third) throw new Error('three points');
      handling.points = [second, first, third];
      second.point.number = 1;
      first.point.number = 2;
    });
    await user.click(screen.getByRole('button', { name: 'Move point 2 up' }));
    await waitFor(() => {
      expect(stand.asked('order_points')).toEqual([{ complaint: 1, order: [2, 1, 3] }]);
    });
    expect(await screen.findByText('It is now point 1 of 3')).toBeInTheDocument();
    await waitFor(() => {
      expect(document.activeElement).toHaveAttribute('id', 'point-2');
    });
  });

  it('say why they stay where they are', async () => {
    const { user } = await openProgram({ screen: 'points', complaint: 1 }, 'open', (own) => {
      own.answers.order_points = () =>
        refuse('broken_rules', { broken_rules: [{ field: 'order', rule: 'points_are_answered' }] });
    });
    await heading('Points of Mr M’s complaint');
    await user.click(screen.getByRole('button', { name: 'Move point 1 down' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(/answered by their numbers/u);
  });

  it('say what was found, and what has been merged away', async () => {
    await openProgram({ screen: 'points', complaint: 1 }, 'open', (own) => {
      own.answers.complaint_file = changed(({ handling }) => {
        const [first] = handling.points;
        if (!first) throw new Error('a point');
        first.found = {
          point: 1,
          finding: 'partly_upheld',
          reasons: 'The log shows one call of two.',
          answer: 'We are sorry.'
        };
        first.found_on = '2026-09-02';
        first.evidence = [2];
        handling.merged_points = [{ ...first.point, id: 9, what: 'Rang twice', merged_into: 1 }];
      });
    });
    await heading('Points of Mr M’s complaint');
    const [card] = await screen.findAllByRole('article');
    expect(card).toHaveTextContent('Partly upheld');
    expect(card).toHaveTextContent('The log shows one call of two.');
    expect(
      await screen.findByRole('link', { name: '2, Telephone log, 24 August' })
    ).toBeInTheDocument();
    expect(screen.getByText('Was a point of its own; now part of point 1.')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Move point/u }), 'named by a finding').toBeNull();
  });
});
