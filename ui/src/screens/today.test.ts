import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { calmToday, complaints, todayView } from '../standin/fixtures-today';
import { refuse } from '../standin/standin';
import { heading, openProgram, words } from '../test/program';

describe('today', () => {
  it('says first what matters, then late, due today, coming and what can be done', async () => {
    await openProgram({ screen: 'today' });
    await heading('One thing is late. One is due today.');
    const main = within(screen.getByRole('main'));
    expect(main.getAllByRole('heading', { level: 2 }).map(words)).toEqual([
      'Late',
      'Due today',
      'Coming',
      'Can be done now',
      'Done yesterday',
      'The next two weeks',
      'For you'
    ]);
    const late = within(screen.getByRole('region', { name: 'Late' }));
    const [row] = late.getAllByRole('listitem');
    expect(row && words(row)).toMatch(
      /Acknowledge the complaint: Ms T, HL-2026-06 4 working days late Ms T, HL-2026-06. By Thu 27 August 2026/u
    );
    expect(document.title, 'no name, no note').toBe('Today');
    expect(document.querySelectorAll('.button.main')).toHaveLength(1);
  });

  it('has one action in each row, which leads to where the thing is done', async () => {
    await openProgram({ screen: 'today' });
    await heading(/One thing is late/u);
    const actions = [...document.querySelectorAll('.main li a.button')];
    expect(actions[2]).toHaveAccessibleName(
      'Record the update: Tell the person how far it has come, Mrs K, HL-2026-08'
    );
    expect(actions.map((link) => link.getAttribute('href'))).toEqual([
      '#/complaint/2/acknowledge',
      '#/complaint/1/acknowledge',
      '#/complaint/3/add/progress_told',
      '#/book/add/cqc_summary_sent/about/4',
      '#/complaint/4/add/point_found/point/9'
    ]);
  });

  it('holds the working open for what is late or due, and folded for what has time', async () => {
    await openProgram({ screen: 'today' });
    await heading(/One thing is late/u);
    const folds = [...document.querySelectorAll('details')].map((fold) => fold.open);
    expect(folds).toEqual([true, true, false, false]);
  });

  it('shows the days that were counted for what is late or due', async () => {
    await openProgram({ screen: 'today' });
    await heading(/One thing is late/u);
    const days = (region: string) =>
      within(screen.getByRole('region', { name: region }))
        .queryAllByRole('list')
        .slice(1)
        .map((strip) => within(strip).getAllByRole('listitem').map(words));
    expect(days('Late')).toHaveLength(1);
    const [due] = days('Due today');
    expect(due).toHaveLength(7);
    expect(due?.[3]).toMatch(/^Monday 31 August, Summer bank holiday, not counted/u);
    expect(due?.[6]).toMatch(/day 3, today/u);
    expect(days('Coming')).toEqual([]);
  });

  it('takes the full stop of an action away where its words go on', async () => {
    await openProgram({ screen: 'today' }, 'open', (stand) => {
      stand.answers.today = () => {
        const view = todayView();
        return { ...view, due: view.due.map((one) => ({ ...one, what: 'Say who rings back.' })) };
      };
    });
    await heading(/One thing is late/u);
    expect(screen.getByRole('main')).not.toHaveTextContent(/back\.[:,]/u);
    for (const link of document.querySelectorAll('.main li a.button')) {
      expect(link).toHaveAccessibleName(/: Say who rings back, /u);
    }
  });

  it('is calm when nothing is due, and says what comes next', async () => {
    await openProgram({ screen: 'today' }, 'open', (stand) => {
      stand.answers.today = calmToday;
    });
    await heading('Nothing is due today.');
    expect(words(screen.getByRole('main'))).toContain(
      'The next date is Tue 8 September 2026: Tell the person how far it has come (Mrs K, HL-2026-08).'
    );
  });

  it('says so when nothing that is open has a date', async () => {
    await openProgram({ screen: 'today' }, 'open', (stand) => {
      stand.answers.today = () => ({ ...todayView(), due: [], lately: [], open_files: 2 });
    });
    expect(await screen.findByText('Nothing that is open has a date.')).toBeInTheDocument();
  });

  it('shows two weeks, read out as a list', async () => {
    await openProgram({ screen: 'today' });
    await screen.findAllByText(/Bank holiday for the jubilee/u);
    const days = [...document.querySelectorAll('.aside ol > li')].map((day) =>
      words(day.querySelector('.only-heard') ?? day)
    );
    expect(days).toHaveLength(14);
    expect(days[0]).toBe(
      'Thursday 3 September, today, 1 thing due: Acknowledge the complaint, Mr M, HL-2026-07'
    );
    expect(days[11]).toMatch(/^Monday 14 September, Bank holiday for the jubilee, 1 thing due: /u);
    expect(days[1]).toBe('Friday 4 September, nothing due');
  });

  it('asks in whose file before an incident is recorded', async () => {
    const { user } = await openProgram({ screen: 'today' });
    await user.click(await screen.findByRole('button', { name: 'Record an incident' }));
    const file = await screen.findByLabelText('In whose file?');
    expect(file).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Go to the form' }));
    expect(screen.getByText('Choose a file')).toBeInTheDocument();
    expect(within(file).queryByText(/Mr O/u), 'a closed file is not offered').toBeNull();
    await user.selectOptions(file, 'Mr M, HL-2026-07');
    await user.click(screen.getByRole('button', { name: 'Go to the form' }));
    await waitFor(() => {
      expect(location.hash).toBe('#/complaint/1/record-incident');
    });
  });

  it('asks nothing where one file alone is open', async () => {
    const only = () => ({ ...complaints(), complaints: complaints().complaints.slice(1, 2) });
    await openProgram({ screen: 'today' }, 'open', (stand) => {
      stand.answers.complaints = only;
    });
    expect(await screen.findByRole('link', { name: 'Record an incident' })).toHaveAttribute(
      'href',
      '#/complaint/1/record-incident'
    );
  });

  it('saves the dates as a calendar file, and says under which name', async () => {
    const { stand, user } = await openProgram({ screen: 'today' });
    await user.click(
      await screen.findByRole('button', { name: 'Save the dates as a calendar file…' })
    );
    expect(await screen.findByText('Saved as evenhand-dates.ics')).toBeInTheDocument();
    expect(stand.calls.filter(({ command }) => command === 'export_calendar')).toHaveLength(1);
  });

  it('prints what is due without names unless she asks for them', async () => {
    const { stand, user } = await openProgram({ screen: 'today' });
    const sheets = () =>
      stand.calls.filter(({ command }) => command === 'export_sheet').map(({ args }) => args);
    const printing = await screen.findByRole('button', { name: 'Print what is due…' });
    await user.click(printing);
    await user.click(screen.getByRole('button', { name: 'Save the sheet to print…' }));
    await screen.findByText('Saved as what-is-due.pdf');
    await user.click(printing);
    await user.click(screen.getByLabelText('The people who complain'));
    await user.click(screen.getByRole('button', { name: 'Save the sheet to print…' }));
    await waitFor(() => {
      expect(sheets()).toEqual([
        { request: { sheet: 'what_is_due', with_names: false } },
        { request: { sheet: 'what_is_due', with_names: true } }
      ]);
    });
  });

  it('says what can be done when a sheet cannot be saved', async () => {
    const { user } = await openProgram({ screen: 'today' }, 'open', (stand) => {
      stand.commands['export_calendar'] = () => refuse('disk_full');
    });
    await user.click(
      await screen.findByRole('button', { name: 'Save the dates as a calendar file…' })
    );
    expect(await screen.findByRole('alert')).toHaveFocus();
  });
});

describe('the list of complaints', () => {
  const rows = () => within(screen.getByRole('main')).getAllByRole('listitem').map(words);

  it('has a sentence for a title; each row its stage, a state, a date and the next step', async () => {
    await openProgram();
    await heading('Three complaints are open.');
    expect(rows()).toEqual([
      expect.stringMatching(
        /Ms T, HL-2026-06 4 working days late .* Everyday conversation. Acknowledge the complaint: by Thu 27 August 2026. Record it/u
      ),
      expect.stringMatching(/Mr M.*Today is the last day.*Record it/u),
      expect.stringMatching(/Mrs K.*Closer look. Nothing to do now/u)
    ]);
    expect(screen.getByText(/One thing is late. One is due today./u)).toBeInTheDocument();
  });

  it('shows the closed ones, or all', async () => {
    const { user } = await openProgram();
    await user.click(await screen.findByLabelText('Closed (1)'));
    expect(rows()).toEqual([
      expect.stringMatching(/Mr O.*Closed Fri 12 Jun 2026.*Closed: answered. Partly upheld./u)
    ]);
    await user.click(screen.getByLabelText('All (4)'));
    expect(rows()).toHaveLength(4);
    expect(screen.getByText('4 complaints shown')).toHaveAttribute('role', 'status');
  });

  it('says what will be there when there is nothing yet', async () => {
    await openProgram({ screen: 'complaints' }, 'open', (stand) => {
      stand.answers.complaints = () => ({
        today: '2026-09-03',
        late: 0,
        due_today: 0,
        complaints: []
      });
    });
    expect(await heading('No complaints yet.')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Log a complaint' })).toBeInTheDocument();
  });

  it('says what happened and what can be done when it cannot be read', async () => {
    await openProgram({ screen: 'complaints' }, 'open', (stand) => {
      stand.answers.complaints = () => refuse('storage_failed');
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /Nothing was changed.*Try once more/u
    );
  });
});
