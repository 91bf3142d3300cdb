import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { practiceBook } from '../standin/fixtures-practice';
import { workedOut } from '../standin/fixtures-today';
import { refuse } from '../standin/standin';
import { address } from '../state/place';
import { field, heading, openProgram } from '../test/program';

const type = async (
  user: Awaited<ReturnType<typeof openProgram>>['user'],
  id: string,
  day: [string, string, string]
) => {
  await user.type(field(id), day[0]);
  await user.type(field(`${id}-month`), day[1]);
  await user.type(field(`${id}-year`), day[2]);
};

describe('when would it be due?', () => {
  it('works the dates out as soon as the day is complete, each with its working open', async () => {
    const { stand, user } = await openProgram({ screen: 'when' });
    await heading('When would it be due?');
    await type(user, 'received', ['28', '8', '202']);
    expect(stand.asked('work_out_dates')).toEqual([]);
    await user.type(field('received-year'), '6');
    const date = await screen.findByText('Thursday 3 September 2026');
    expect(date.closest('[aria-live="polite"]')).not.toBeNull();
    expect([...document.querySelectorAll('details')].every((fold) => fold.open)).toBe(true);
    expect(screen.getByText(/Give the day it is about/u)).toBeInTheDocument();
    expect(screen.queryByText('The last day to complain')).toBeNull();
  });

  it('asks with the day of the matter and of its notice, and shows the last day to complain', async () => {
    const { stand, user } = await openProgram({ screen: 'when' }, 'open', (own) => {
      own.answers.work_out_dates = (asked) => ({
        ...workedOut(),
        ...(asked.matter_occurred_on === undefined
          ? {}
          : {
              complain_by: {
                date: '2027-01-09',
                because: ['Twelve months. Regulation 12(1).'],
                days: []
              }
            })
      });
    });
    await type(user, 'received', ['28', '8', '2026']);
    await type(user, 'matter', ['10', '1', '2026']);
    await type(user, 'notice', ['12', '1', '2026']);
    expect(await screen.findByText('Saturday 9 January 2027')).toBeInTheDocument();
    expect(stand.asked('work_out_dates').at(-1)).toEqual({
      received_on: '2026-08-28',
      matter_occurred_on: '2026-01-10',
      came_to_notice_on: '2026-01-12'
    });
  });

  it('says so when there is no such day, and asks nothing', async () => {
    const { stand, user } = await openProgram({ screen: 'when' });
    await type(user, 'received', ['31', '2', '2026']);
    expect(screen.getByText('There is no such day in the calendar')).toBeInTheDocument();
    expect(stand.asked('work_out_dates')).toEqual([]);
  });

  it('keeps the days over leaving, and empties them at once', async () => {
    const { user } = await openProgram({ screen: 'when' });
    await type(user, 'received', ['28', '8', '2026']);
    await screen.findByText('Draft kept at 14:32');
    location.hash = address({ screen: 'complaints' });
    await heading(/complaints are open/u);
    location.hash = address({ screen: 'when' });
    await heading('When would it be due?');
    expect(await screen.findByText('Thursday 3 September 2026')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Empty the boxes' }));
    expect(field('received')).toHaveFocus();
    expect(field('received').value).toBe('');
    await waitFor(() => {
      expect(screen.queryByText('Thursday 3 September 2026')).toBeNull();
    });
  });
});

describe('the practice’s own book', () => {
  it('is reached from the settings', async () => {
    const { user } = await openProgram({ screen: 'settings' });
    await user.click(await screen.findByRole('link', { name: 'The practice’s own book' }));
    await heading('The practice’s own book');
    expect(document.querySelectorAll('.button.main')).toHaveLength(0);
  });

  it('shows what holds, and leads to each form', async () => {
    await openProgram({ screen: 'book' });
    await heading('The practice’s own book');
    const part = (name: string) => within(screen.getByRole('region', { name }));
    expect(part('Bank holidays').getByText(/Bank holiday for the jubilee/u)).toHaveTextContent(
      'added here'
    );
    expect(part('Who answers for what').getByText(/may act as/u)).toHaveTextContent(
      'Tom Ellery may act as responsible person'
    );
    expect(part('Who answers for what').getByText('Second senior colleague')).toBeVisible();
    expect(part('Who answers for what').getByText('Dr Helen Pryce')).toBeVisible();
    expect(part('Colleagues').getAllByRole('row')).toHaveLength(6);
    expect(part('The practice’s own intervals').getByText('Within 3 working days')).toBeVisible();
    expect(part('The Ombudsman’s details').getByText('Mon 1 June 2026')).toBeVisible();
    expect(part('Everything that was entered').getAllByRole('listitem')).toHaveLength(4);
    const forms = screen
      .getAllByRole('link')
      .map((link) => link.getAttribute('href'))
      .filter((href) => href?.startsWith('#/book/add/'));
    expect(forms).toEqual([
      '#/book/add/bank_holiday_added',
      '#/book/add/bank_holiday_removed',
      '#/book/add/delegation_ended/about/2',
      '#/book/add/delegated',
      '#/book/add/office_taken',
      '#/book/add/colleague_role',
      '#/book/add/habits_set',
      '#/book/add/ombudsman_details_checked',
      '#/book/add/policy_adopted',
      '#/book/add/policy_use_reviewed',
      '#/book/add/hard_call_numbers_set',
      '#/book/add/cqc_summary_sent/about/4',
      '#/book/add/cqc_summary_asked',
      ...[1, 2, 3, 4].map((id) => `#/book/add/entry_set_aside/about/${String(id)}`)
    ]);
  });

  it('names who holds an office today, also where that is not who was named first', async () => {
    await openProgram({ screen: 'book' }, 'open', (stand) => {
      stand.answers.practice_book = () => ({
        ...practiceBook(),
        offices: [{ office: 'responsible_person', name: 'Dr Amara Obi' }]
      });
    });
    await heading('The practice’s own book');
    const offices = within(screen.getByRole('region', { name: 'Who answers for what' }));
    expect(offices.getByText('Dr Amara Obi')).toBeVisible();
    expect(offices.queryByText('Complaints manager')).toBeNull();
  });

  it('shows why an entry no longer counts, and offers to set none aside twice', async () => {
    await openProgram({ screen: 'book' }, 'open', (stand) => {
      stand.answers.practice_book = () => {
        const book = practiceBook();
        return {
          ...book,
          entries: book.entries.map((entry) => ({ ...entry, set_aside: 'Entered twice' })),
          cqc_requests: [],
          delegations: [],
          ombudsman: undefined as never
        };
      };
    });
    await heading('The practice’s own book');
    expect(screen.getAllByText(/Entered twice/u)).toHaveLength(4);
    expect(screen.queryByText('Set aside…')).toBeNull();
    expect(screen.getByText('No request is open.')).toBeInTheDocument();
    expect(screen.getByText(/A final response needs them/u)).toBeInTheDocument();
  });

  it('says what can be done when it cannot be read', async () => {
    await openProgram({ screen: 'book' }, 'open', (stand) => {
      stand.answers.practice_book = () => refuse('storage_failed');
    });
    expect(await screen.findByRole('alert')).toBeInTheDocument();
  });
});
