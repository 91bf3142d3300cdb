import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { NewComplaint } from '../backend/generated/contract';
import { file } from '../standin/fixtures-file';
import { refuse } from '../standin/standin';
import { address } from '../state/place';
import { difficultWords, field, heading, openProgram } from '../test/program';

const onward = () => screen.getByRole('button', { name: 'Continue' });

describe('logging a complaint', () => {
  it('leads through its questions and saves the words to the byte', async () => {
    const { stand, user } = await openProgram({ screen: 'log', step: 'received' });
    await heading('When did the practice receive it?');

    await user.type(field('day'), '28');
    await user.type(field('day-month'), '8');
    await user.type(field('day-year'), '2026');
    expect(await screen.findByText('Thursday 3 September 2026')).toBeInTheDocument();
    await user.click(onward());

    await heading('How was it received?');
    await user.click(screen.getByLabelText('Telephone'));
    await user.type(field('time'), '9');
    await user.type(field('time-minute'), '12');
    expect(field('received-by').value, 'the officer is offered').toBe('Ruth Adeyemi');
    await user.click(onward());

    await heading('Who is complaining?');
    await user.type(field('person-name'), 'Mr M');
    await user.click(onward());

    await heading('Is this person the patient?');
    await user.click(screen.getByLabelText('No, somebody else is the patient'));
    await user.click(onward());
    expect(screen.getByRole('alert')).toHaveTextContent('Give the patient’s name');
    await user.type(field('patient-name'), 'Mrs M');
    await user.click(screen.getByLabelText('The patient has asked for it'));
    await user.click(onward());

    await heading('The complaint, exactly as received');
    const words = difficultWords.slice(0, 10).join('\n');
    await fireEvent.input(field('as-received'), { target: { value: words } });
    await user.click(onward());
    expect(screen.getByRole('alert'), 'distress has no default').toHaveTextContent(
      'Say whether this could distress somebody'
    );
    await user.click(screen.getByLabelText('Yes, exactly'));
    await user.click(screen.getByLabelText('Yes, cover it'));
    await user.type(field('distress-note'), 'swearing at a colleague');
    await user.click(onward());

    await heading('What are the points of the complaint?');
    await user.type(field('point-0'), 'No urgent appointment');
    await user.click(screen.getByRole('button', { name: 'Add another point' }));
    await waitFor(() => {
      expect(field('point-1')).toHaveFocus();
    });
    await user.type(field('point-1'), 'How he was spoken to');
    await user.type(field('outcome-1'), 'An apology');
    await user.click(onward());

    await heading('Check before you save');
    await user.click(screen.getByRole('button', { name: 'Confirm and save' }));
    await heading('Where it stands');

    expect(stand.asked('log_complaint')).toEqual([
      {
        received_on: '2026-08-28',
        received_time: '09:12:00',
        channel: 'telephone',
        received_by: 'Ruth Adeyemi',
        complainant: { name: 'Mr M' },
        patient: { who: 'another', person: { name: 'Mrs M' }, basis: 'asked_for_it' },
        as_received: words,
        certainty: 'exact',
        distress: { answer: 'distressing', content_note: 'swearing at a colleague' },
        points: [
          { what: 'No urgent appointment', outcome_sought: '', kind: 'nhs_complaint' },
          { what: 'How he was spoken to', outcome_sought: 'An apology', kind: 'nhs_complaint' }
        ]
      } satisfies NewComplaint
    ]);
    expect(stand.drafts.size, 'the draft has become a record').toBe(0);
  });

  it('shows no date in law until the day is complete', async () => {
    const { stand, user } = await openProgram({ screen: 'log', step: 'received' });
    await user.type(field('day'), '28');
    await user.type(field('day-month'), '8');
    await user.type(field('day-year'), '202');
    expect(stand.asked('work_out_dates')).toEqual([]);
    await user.type(field('day-year'), '6');
    await waitFor(() => {
      expect(stand.asked('work_out_dates')).toEqual([{ received_on: '2026-08-28' }]);
    });
  });

  it('leads to the page and field of a rule that the core finds broken', async () => {
    const { user } = await openProgram({ screen: 'log', step: 'check' }, 'open', (stand) => {
      stand.drafts.set('log-complaint', JSON.stringify(complete));
      stand.answers.log_complaint = () =>
        refuse('broken_rules', {
          broken_rules: [{ field: 'received_on', rule: 'in_the_future' }]
        });
    });
    await screen.findByText('Friday 28 August 2026');
    await user.click(screen.getByRole('button', { name: 'Confirm and save' }));
    await heading('When did the practice receive it?');
    await user.click(await screen.findByRole('link', { name: /still to come/u }));
    expect(field('day')).toHaveFocus();
  });
});

const nobody = { name: '', address: '', telephone: '', email: '' };
const complete = {
  content: {
    day: { day: '28', month: '8', year: '2026' },
    channel: 'letter',
    time: { hour: '', minute: '' },
    receivedBy: 'Ruth Adeyemi',
    person: { ...nobody, name: 'Mr M' },
    patient: 'same',
    patientPerson: nobody,
    asReceived: 'words',
    certainty: 'exact',
    distress: { distressing: 'no', note: '' },
    points: [{ what: 'one', outcome: '' }]
  },
  caret: null
};

describe('a complaint file', () => {
  it('opens at the next step, with one green button', async () => {
    const { container } = { container: document };
    await openProgram({ screen: 'file', complaint: 1 });
    await heading('Where it stands');
    expect(screen.getByRole('region', { name: 'Acknowledge the complaint' })).toBeInTheDocument();
    expect(container.querySelectorAll('.button.main')).toHaveLength(1);
    expect(document.title, 'never a name').toBe('Where it stands, HL-2026-07');
  });

  it('holds the working of its date open on the last day', async () => {
    await openProgram({ screen: 'file', complaint: 1 });
    await heading('Where it stands');
    expect(document.querySelector('details')).toHaveAttribute('open');
    expect(screen.getByText(/Regulation 13\(3\)/u)).toBeInTheDocument();
  });

  it('leads from the next step to the point whose outcome nobody knows, and on', async () => {
    const { stand, user } = await openProgram({ screen: 'file', complaint: 1 }, 'open', (own) => {
      const view = file();
      const next_step = view.handling.tasks.find(({ door }) => door.to === 'revise_point');
      own.answers.complaint_file = () => ({
        ...view,
        handling: {
          ...view.handling,
          stands: { ...view.handling.stands, ...(next_step ? { next_step } : {}) }
        }
      });
    });
    await heading('Where it stands');
    const next = screen.getByRole('region', { name: 'Ask what outcome is sought for point 3' });
    await user.click(within(next).getByRole('link'));
    await heading('Point 3 of Mr M’s complaint');
    expect(field('what').value).toBe('How he was spoken to at the front desk');
    await user.type(field('outcome'), 'An apology');
    expect(await screen.findByText('Draft kept at 14:32')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Save the point' }));
    await heading('Points of Mr M’s complaint');
    expect(stand.asked('revise_point')).toEqual([
      {
        complaint: 1,
        point: 3,
        revised: {
          what: 'How he was spoken to at the front desk',
          outcome_sought: 'An apology',
          kind: 'nhs_complaint'
        }
      }
    ]);
    expect([...stand.drafts.keys()], 'what is saved is no draft').toEqual([]);
  });

  it('takes a change to any point, and one more', async () => {
    const { stand, user } = await openProgram(
      { screen: 'point', complaint: 1, point: 2 },
      'open',
      (own) => {
        own.answers.revise_point = () =>
          refuse('broken_rules', { broken_rules: [{ field: 'revised.what', rule: 'missing' }] });
      }
    );
    await heading('Point 2 of Mr M’s complaint');
    await user.clear(field('what'));
    await user.click(screen.getByRole('button', { name: 'Save the point' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Write what is complained of');
    expect(screen.getByRole('alert')).toHaveFocus();

    location.hash = address({ screen: 'add-point', complaint: 1 });
    await heading('What else is complained of?');
    await user.type(field('what'), 'They will not give me my records');
    await user.click(screen.getByRole('radio', { name: 'Seeing records' }));
    await user.click(screen.getByRole('button', { name: 'Add the point' }));
    await waitFor(() => {
      expect(stand.asked('add_point')).toEqual([
        {
          complaint: 1,
          point: {
            what: 'They will not give me my records',
            outcome_sought: '',
            kind: 'subject_access'
          }
        }
      ]);
    });
  });

  it('records an acknowledgement', async () => {
    const { stand, user } = await openProgram({ screen: 'acknowledge', complaint: 1 });
    await heading('When and how was it acknowledged?');
    await user.type(field('day'), '1');
    await user.type(field('day-month'), '9');
    await user.type(field('day-year'), '2026');
    await user.click(screen.getByRole('button', { name: 'Save the acknowledgement' }));
    expect(screen.getByRole('alert')).toHaveTextContent('Say how it was acknowledged');
    await user.click(screen.getByLabelText(/Spoken/u));
    await user.click(screen.getByRole('radio', { name: 'Not yet' }));
    await user.click(screen.getByRole('button', { name: 'Save the acknowledgement' }));
    await heading('Where it stands');
    expect(stand.asked('record_acknowledgement')).toEqual([
      {
        complaint: 1,
        acknowledgement: { acknowledged_on: '2026-09-01', form: 'spoken', by: 'Ruth Adeyemi' }
      }
    ]);
  });
});
