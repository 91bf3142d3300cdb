import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { RecordIncidentRequest } from '../backend/generated/contract';
import { begunIncident, type IncidentAnswers } from '../incidents/incident-answers';
import { incident, incidentSetAside, savedIncident } from '../standin/fixtures';
import { difficultWords, field, heading, openProgram, type Program } from '../test/program';

const save = () => screen.getByRole('button', { name: 'Save the record' });

async function begin(): Promise<Program> {
  const program = await openProgram({ screen: 'record-incident', complaint: 1 });
  await screen.findByText('Mr M, HL-2026-07');
  await program.user.selectOptions(screen.getByLabelText('How'), 'telephone');
  await program.user.click(screen.getByLabelText('Yes'));
  return program;
}

describe('recording an incident', () => {
  it('keeps any number of exact words to the byte, apart from the account', async () => {
    const { stand, user } = await begin();
    for (const [at, words] of difficultWords.entries()) {
      if (at > 0) {
        await fireEvent.keyDown(field(`words-${String(at - 1)}`), { key: 'Enter', ctrlKey: true });
        await waitFor(() => {
          expect(field(`words-${String(at)}`)).toHaveFocus();
        });
      }
      await fireEvent.input(field(`words-${String(at)}`), { target: { value: words } });
      await user.click(document.getElementById(`certainty-${String(at)}`) as HTMLElement);
    }
    await fireEvent.input(field('account'), { target: { value: 'He shouted.' } });
    await user.click(save());
    await heading(/short question/u);

    const [request] = stand.asked('record_incident') as RecordIncidentRequest[];
    expect(request?.incident.quotes.map(({ exact_words }) => exact_words)).toEqual(difficultWords);
    expect(request?.incident).toMatchObject({
      channel: 'telephone',
      experienced_by: 'Ruth Adeyemi',
      everybody_safe: true,
      factual_account: 'He shouted.'
    });
    expect(request?.incident.quotes[0]).toMatchObject({
      speaker: 'Mr M',
      heard_by: ['Ruth Adeyemi'],
      certainty: 'exact'
    });
    expect(request?.incident.happened_time).toMatch(/^\d\d:\d\d:00$/u);
  });

  it('asks whether everybody is safe and how sure the words are, and assumes neither', async () => {
    const { stand, user } = await openProgram({ screen: 'record-incident', complaint: 1 });
    await screen.findByText('Mr M, HL-2026-07');
    await fireEvent.input(field('words-0'), { target: { value: 'No.' } });
    await user.click(save());
    const problems = await screen.findByRole('alert');
    expect(problems).toHaveTextContent('Say whether everybody is safe');
    expect(problems).toHaveTextContent('Say whether words 1 are exact');
    expect(problems).toHaveFocus();
    expect(stand.asked('record_incident')).toEqual([]);
  });

  it('shows what to do at once when somebody is not safe', async () => {
    const { user } = await begin();
    expect(screen.queryByText('Somebody is not safe')).toBeNull();
    await user.click(screen.getByLabelText('No'));
    const beside = within(screen.getByRole('complementary', { name: 'While it goes on' }));
    expect(beside.getByRole('region', { name: 'Somebody is not safe' })).toHaveTextContent(
      /Ring 999.*Tell Tom Ellery/u
    );
    expect(beside.getByText(/After the Ombudsman’s guide/u)).toBeInTheDocument();
    expect(screen.getByRole('status')).toHaveTextContent('ring 999');
  });

  it('folds what may be asked of a caller away where it happened in person', async () => {
    const { user } = await begin();
    await user.click(screen.getByLabelText('No'));
    const harm = () => screen.getAllByText('They may harm themselves');
    expect(harm().every((one) => one.tagName === 'H3')).toBe(true);
    await user.selectOptions(screen.getByLabelText('How'), 'in_person');
    expect(harm().every((one) => one.closest('summary') !== null)).toBe(true);
  });

  it('comes to saving before adding who else was there', async () => {
    await begin();
    const order = screen.getAllByRole('button').map((one) => one.textContent.trim());
    expect(order).toContain('Save the record');
    expect(order.indexOf('Save the record')).toBeLessThan(order.indexOf('Add who saw or heard it'));
  });

  it('says whose conduct it was, and where, once asked for, and gives them the words', async () => {
    const { stand, user } = await begin();
    expect(screen.queryByLabelText('Where it was')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Somebody else' }));
    const other = screen.getByLabelText('Who it was, if not Mr M');
    expect(other).toHaveFocus();
    await user.type(other, 'his sister, Ms Bevan ');
    await user.type(screen.getByLabelText('Where it was'), 'the waiting room');
    expect(screen.getByText('Said by', { exact: false })).toHaveTextContent(
      'Said by his sister, Ms Bevan heard by'
    );
    await user.click(screen.getByRole('button', { name: 'Add more words' }));
    for (const at of [0, 1]) {
      await fireEvent.input(field(`words-${String(at)}`), { target: { value: 'No.' } });
      await user.click(document.getElementById(`certainty-${String(at)}`) as HTMLElement);
    }
    await user.click(save());
    await heading(/short question/u);
    const [request] = stand.asked('record_incident') as RecordIncidentRequest[];
    expect(request?.incident).toMatchObject({
      place: 'the waiting room',
      somebody_else: 'his sister, Ms Bevan'
    });
    expect(request?.incident.quotes.map(({ speaker }) => speaker)).toEqual([
      'his sister, Ms Bevan',
      'his sister, Ms Bevan'
    ]);
  });

  it('leaves the words with whoever said them when nobody else is named after all', async () => {
    const { stand, user } = await begin();
    await user.click(screen.getByRole('button', { name: 'Add more words' }));
    await user.click(screen.getByRole('button', { name: 'Change who said and heard words 2' }));
    await user.clear(field('speaker-1'));
    await user.type(field('speaker-1'), 'Mrs M');
    await user.click(screen.getByRole('button', { name: 'Where it was' }));
    expect(screen.getByLabelText('Where it was')).toHaveFocus();
    const other = screen.getByLabelText('Who it was, if not Mr M');
    await user.type(other, 'a man with him');
    await user.clear(other);
    for (const at of [0, 1]) {
      await fireEvent.input(field(`words-${String(at)}`), { target: { value: 'No.' } });
      await user.click(document.getElementById(`certainty-${String(at)}`) as HTMLElement);
    }
    await user.click(save());
    await heading(/short question/u);
    const [request] = stand.asked('record_incident') as RecordIncidentRequest[];
    expect(request?.incident).toMatchObject({ place: null, somebody_else: null });
    expect(request?.incident.quotes.map(({ speaker }) => speaker)).toEqual(['Mr M', 'Mrs M']);
  });

  it('goes on with what was begun before these were asked', async () => {
    const kept: Partial<IncidentAnswers> = begunIncident(Date.now(), 'Mr M', 'Ruth Adeyemi');
    delete kept.place;
    delete kept.somebodyElse;
    kept.account = 'He left.';
    const { stand, user } = await openProgram(
      { screen: 'record-incident', complaint: 1 },
      'open',
      ({ drafts }) => {
        const content = JSON.stringify({ content: kept, caret: null });
        drafts.set('record-incident/1', content);
      }
    );
    await waitFor(() => {
      expect(field('account').value).toBe('He left.');
    });
    await user.selectOptions(screen.getByLabelText('How'), 'telephone');
    await user.click(screen.getByLabelText('Yes'));
    await user.click(save());
    await waitFor(() => {
      expect(stand.asked('record_incident')).toHaveLength(1);
    });
    const [request] = stand.asked('record_incident') as RecordIncidentRequest[];
    expect(request?.incident).toMatchObject({ place: null, somebody_else: null });
  });

  it('does not save an empty field as words', async () => {
    const { stand, user } = await begin();
    await fireEvent.input(field('account'), { target: { value: 'He left.' } });
    await user.click(save());
    await waitFor(() => {
      expect(stand.asked('record_incident')).toHaveLength(1);
    });
    expect((stand.asked('record_incident')[0] as RecordIncidentRequest).incident.quotes).toEqual(
      []
    );
  });
});

describe('after saving', () => {
  it('asks of each quotation whether it could distress, showing what was just typed', async () => {
    const { stand, user } = await begin();
    await fireEvent.input(field('words-0'), {
      target: { value: 'You lot could not run a bath.' }
    });
    await user.click(document.getElementById('certainty-0') as HTMLElement);
    await user.click(save());
    await heading('A few short questions, then you are done');
    expect(screen.getByText('You lot could not run a bath.')).toBeInTheDocument();
    expect(field('distress-21')).not.toBeChecked();

    await user.click(screen.getByRole('button', { name: 'Done' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Say whether this could distress');

    await user.click(field('distress-21'));
    await user.click(field('distress-22-yes'));
    await user.type(field('distress-22-note'), 'insults');
    await user.click(screen.getByRole('button', { name: 'Done' }));
    await heading('Incident 5');
    expect(stand.asked('answer_distress')).toEqual([
      { quote: 21, distress: { answer: 'not_distressing' } },
      { quote: 22, distress: { answer: 'distressing', content_note: 'insults' } }
    ]);
  });

  it('keeps unanswered words covered once the page was left', async () => {
    const { user } = await openProgram({ screen: 'incident-saved', complaint: 1, incident: 5 });
    await heading('A few short questions, then you are done');
    expect(screen.getAllByText('Covered words')).toHaveLength(2);
    await user.click(screen.getByRole('button', { name: 'Answer these later' }));
    await heading('Incident 5');
    expect(screen.getAllByText('Covered words')).toHaveLength(2);
  });

  it('points at a view, and puts the facts beside the account without touching it', async () => {
    const { stand, user } = await openProgram({
      screen: 'incident-saved',
      complaint: 1,
      incident: 5
    });
    expect(await screen.findByText('‘Aggressive’ is a view. What was said or done?')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Add what was said or done' }));
    await user.type(field('add-aggressive'), 'He hit the desk.');
    await user.click(screen.getByRole('button', { name: 'Put it beside the account' }));
    await waitFor(() => {
      expect(stand.asked('settle_nudge')).toEqual([{ incident: 5, word: 'aggressive' }]);
    });
    expect(stand.asked('add_correction')).toEqual([
      { about: { of: 'incident', id: 5 }, kind: 'addition', words: 'He hit the desk.' }
    ]);
  });

  it('may leave the word as it is', async () => {
    const { stand, user } = await openProgram({
      screen: 'incident-saved',
      complaint: 1,
      incident: 5
    });
    await user.click(await screen.findByRole('button', { name: /Leave it as it is/u }));
    await waitFor(() => {
      expect(stand.asked('settle_nudge')).toHaveLength(1);
    });
    expect(stand.asked('add_correction')).toEqual([]);
  });
});

describe('an incident in the file', () => {
  it('shows open words, covers and corrections, and nothing behind a cover', async () => {
    await openProgram({ screen: 'incident', complaint: 1, incident: 2 });
    await heading('Incident 2');
    expect(screen.getByText('You’ll be hearing from me.')).toBeInTheDocument();
    expect(
      screen.getByRole('button', {
        name: 'Reveal words 2, covered; contains a wish that a relative dies'
      })
    ).toBeInTheDocument();
    expect(screen.getByText(/Correction, Tue 13 Oct 2026, Bethan Price/u)).toBeInTheDocument();
    expect(document.title).toBe('Incident 2, HL-2026-07');
  });

  it('says whose conduct it was, and where, in its page and in the list', async () => {
    await openProgram({ screen: 'incident', complaint: 1, incident: 5 });
    await heading('Incident 5');
    const answer = (key: string) => screen.getByText(key).nextElementSibling;
    expect(answer('Whose conduct')).toHaveTextContent('his brother, Mr D');
    expect(answer('Whose conduct')).toHaveTextContent('Not Mr M');
    expect(answer('Where')).toHaveTextContent('the back office');
    location.hash = '#/complaint/1/incidents';
    await heading('Incidents');
    expect(await screen.findByText(/^Conduct of his brother, Mr D\./u)).toBeInTheDocument();
  });

  it('is set aside from its page, and shown again', async () => {
    const { stand, user } = await openProgram({ screen: 'incident', complaint: 1, incident: 2 });
    await heading('Incident 2');
    expect(screen.queryByText(/Set aside on/u)).toBeNull();
    await user.click(screen.getByRole('link', { name: 'Set this incident aside…' }));
    await heading('Why does this incident no longer count?');
    expect(await screen.findByText(/^Incident 2, /u)).toBeVisible();
    expect(screen.getByRole('link', { current: 'page', name: /^Incidents/u })).toBeVisible();
    const button = () => screen.getByRole('button', { name: 'Set it aside' });
    await user.click(button());
    expect(await screen.findByRole('alert')).toHaveTextContent('Write why it no longer counts');
    expect(stand.asked('add_entry')).toEqual([]);

    const why = 'It was another caller.';
    await user.type(field('entry-why'), why);
    stand.answers.incident = incidentSetAside;
    await user.click(button());
    await heading('Incident 2');
    expect(stand.asked('add_entry')).toMatchObject([
      { complaint: 1, entry: { kind: 'incident_set_aside', incident: 2, why } }
    ]);
    expect(await screen.findByText('Set aside on Wed 14 October 2026:')).toBeVisible();
  });

  it('once set aside says so first, keeps its words covered as they were, and asks for nothing', async () => {
    await openProgram({ screen: 'incident', complaint: 1, incident: 2 }, 'open', (stand) => {
      stand.answers.incident = incidentSetAside;
      const row = {
        id: 2,
        number: 2,
        happened: incident().happened,
        channel: 'telephone' as const,
        somebody_else: null,
        experienced_by: 'Bethan Price',
        quotes: 3,
        covered: 1,
        waiting: 0,
        set_aside: null
      };
      stand.answers.incidents = () => ({
        incidents: [
          row,
          { ...row, id: 5, number: 5, waiting: 1, set_aside: incidentSetAside().set_aside }
        ]
      });
    });
    await heading('Incident 2');
    const aside = screen.getByText('Set aside on Wed 14 October 2026:');
    expect(aside.parentElement).toHaveTextContent('It was another caller.');
    const words = screen.getByText('You’ll be hearing from me.');
    expect(aside.compareDocumentPosition(words)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(screen.getByRole('button', { name: /^Reveal words 2, covered/u })).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Set this incident aside…' })).toBeNull();
    expect(screen.getByRole('link', { name: 'Let it count again…' })).toHaveAttribute(
      'href',
      '#/complaint/1/add/entry_set_aside/about/31'
    );

    location.hash = '#/complaint/1/incidents';
    await heading('Incidents');
    expect(await screen.findByText(/^1 incident in this file\./u)).toBeInTheDocument();
    const row = within(
      screen.getByRole('link', { name: /^Incident 5, / }).closest('li') as HTMLElement
    );
    expect(row.getByText('Set aside')).toBeVisible();
    expect(row.getByText('Set aside on Wed 14 October 2026: It was another caller.')).toBeVisible();
    expect(row.queryByRole('link', { name: /^Answer/u })).toBeNull();
  });

  it('still takes an answer about the words of one that was set aside', async () => {
    const { set_aside } = incidentSetAside();
    await openProgram({ screen: 'incident', complaint: 1, incident: 5 }, 'open', (stand) => {
      stand.answers.incident = () => ({ ...savedIncident(), set_aside });
    });
    await heading('Incident 5');
    expect(
      screen.getByRole('link', { name: 'Say whether these words could distress a reader' })
    ).toBeVisible();
  });

  it('takes a correction and leaves the record alone', async () => {
    const { stand, user } = await openProgram({
      screen: 'correct',
      complaint: 1,
      of: 'incident',
      id: 2
    });
    await heading('What belongs beside this incident?');
    await user.click(screen.getByLabelText('Something is wrong'));
    await user.type(field('words'), 'The call ended at 10:46.');
    await user.click(screen.getByRole('button', { name: 'Save beside the record' }));
    await heading('Incident 2');
    expect(stand.asked('add_correction')).toEqual([
      {
        about: { of: 'incident', id: incident().id },
        kind: 'correction',
        words: 'The call ended at 10:46.'
      }
    ]);
  });
});
