/** The ways from a hard call to what is written down, and what comes along. */
import { screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { after, beginsWithTheCall, began, card, key, unlockHere } from '../test/hard-call';
import { field, heading, openProgram, type Program } from '../test/program';

beginsWithTheCall();

describe('words without a file', () => {
  const words = '  “Useless”,\nthe lot of you ';

  async function writeFirst(): Promise<Program> {
    const program = await openProgram();
    await program.user.keyboard(key);
    await card();
    await program.user.click(screen.getByRole('button', { name: 'Write it down' }));
    await heading('Who was it?');
    await program.user.click(field('words-first'));
    await program.user.paste(words);
    return program;
  }

  it('go along to the file that is chosen, to the byte', async () => {
    const { stand, user } = await writeFirst();
    after(60);
    await user.click(screen.getByRole('button', { name: 'Mr M, HL-2026-07' }));
    await heading('Record an incident');
    await waitFor(() => {
      expect(field('words-0').value).toBe(words);
    });
    expect(screen.getByText('since it began at 14:31')).toBeInTheDocument();
    expect(screen.getByText('Said by', { exact: false })).toHaveTextContent('Said by Mr M');
    await waitFor(() => {
      expect([...stand.drafts.keys()]).toEqual(['record-incident/1']);
    });
  });

  it('wait while a complaint is logged, and are offered in its file', async () => {
    const { user } = await writeFirst();
    await user.click(screen.getByRole('link', { name: 'log the complaint' }));
    await heading('When did the practice receive it?');
    location.hash = '#/complaint/1/record-incident';
    await heading('Record an incident');
    await screen.findByText(/Words from a call at 14:31 on Tue 24 November 2026 wait for a file/u);
    expect(field('words-0').value).toBe('');
    await user.click(screen.getByRole('button', { name: 'Write them down here' }));
    await waitFor(() => {
      expect(field('words-0').value).toBe(words);
    });
    expect(screen.queryByText(/wait for a file/u)).toBeNull();
  });

  it('can be kept for now, and are found again on Today', async () => {
    const { user } = await writeFirst();
    await user.click(screen.getByRole('button', { name: 'Keep these words for now' }));
    const kept = await screen.findByText(/Words from a call at 14:31 on .* are kept/u);
    expect(kept).toHaveFocus();
    await user.click(screen.getByRole('link', { name: 'Choose their file' }));
    await heading('Who was it?');
    await waitFor(() => {
      expect(field('words-first').value).toBe(words);
    });
  });

  it('are not offered to be kept before there are any', async () => {
    await openProgram({ screen: 'write-down', what: 'incident' });
    await heading('Who was it?');
    expect(screen.queryByRole('button', { name: 'Keep these words for now' })).toBeNull();
    location.hash = '#/today';
    await screen.findByText('The next two weeks');
    expect(screen.queryByText(/are kept/u)).toBeNull();
  });

  it('go on from one file to another, with what else was written', async () => {
    const { stand, user } = await openProgram({ screen: 'record-incident', complaint: 1 });
    await screen.findByText('Mr M, HL-2026-07');
    await user.click(field('words-0'));
    await user.paste(words);
    await user.type(field('account'), 'He shouted.');
    await user.click(screen.getByRole('button', { name: 'Another file' }));
    await heading('Who was it?');
    expect(stand.drafts.has('record-incident/1'), 'they are in one place').toBe(false);
    await user.click(screen.getByRole('button', { name: 'Mr M, HL-2026-07' }));
    await waitFor(() => {
      expect(field('words-0').value).toBe(words);
    });
    expect(field('account').value).toBe('He shouted.');
    expect(screen.getByText('Said by', { exact: false })).toHaveTextContent('Said by Mr M');
  });
});

describe('who spoke of suicide or self-harm', () => {
  const form = `#/complaint/1/add/safeguarding_taken/began/${String(began.getTime())}`;

  it('has a path of its own from the card', async () => {
    const { user } = await openProgram(undefined, 'open');
    await user.keyboard(key);
    await card();
    after(60);
    await user.click(screen.getByRole('button', { name: /harming themselves: write that down/u }));
    await heading('Who was it?');
    expect(screen.queryByLabelText(/exact words/u), 'nothing said is written here').toBeNull();
    await user.click(screen.getByRole('button', { name: 'Mr M, HL-2026-07' }));
    await waitFor(() => {
      expect(location.hash).toBe(form);
    });
  });

  it('has it from the incident form, and takes along nothing but the time', async () => {
    const { stand, user } = await openProgram({ screen: 'record-incident', complaint: 1 });
    await screen.findByText('Mr M, HL-2026-07');
    expect(screen.getByText(/That is not an incident/u)).toBeInTheDocument();
    await user.type(field('words-0'), 'I cannot go on');
    await user.click(screen.getByRole('link', { name: 'Write it down as safeguarding' }));
    await waitFor(() => {
      expect(location.hash).toBe(form);
    });
    await waitFor(() => {
      expect(screen.queryByRole('heading', { name: 'Record an incident' })).toBeNull();
    });
    expect(stand.asked('record_incident')).toEqual([]);
    await heading(/keep the person safe/u);
    expect([field('on').value, field('at').value, field('at-minute').value]).toEqual([
      '24',
      '14',
      '31'
    ]);
    expect(document.body.textContent).not.toContain('I cannot go on');
    expect([...stand.drafts.keys()]).toEqual(['record-incident/1']);
  });
});

describe('who says that they are recording', () => {
  it.each([
    [{ screen: 'today' }, 'open', 'Note it'],
    [{ screen: 'record-incident', complaint: 1 }, 'open', 'Note it'],
    [{ screen: 'today' }, 'locked', 'Unlock and note it']
  ] as const)('can be noted from %o while %s, and the call goes on', async (place, state, name) => {
    const program = await openProgram(place, state);
    const { user } = program;
    await user.keyboard(key);
    await card();
    await user.click(screen.getByRole('button', { name }));
    if (state === 'locked') await unlockHere(program);
    if (place.screen === 'today') {
      await heading('Who was it?');
      expect(screen.queryByLabelText(/exact words/u), 'nothing said is written here').toBeNull();
      await user.click(screen.getByRole('button', { name: 'Mr M, HL-2026-07' }));
    }
    await heading('What was said about the recording?');
    expect(location.hash).toBe('#/complaint/1/add/recording_noted');
    await user.click(screen.getByLabelText('For themselves alone'));
    await user.click(screen.getByLabelText('It went on'));
    await user.type(field('entry-note'), 'He asked first.');
    await user.click(screen.getByRole('button', { name: 'Save the note' }));
    await heading('Contacts');
    after(60);
    await user.keyboard(key);
    expect(await screen.findByText('running since 14:31')).toBeInTheDocument();
  });

  it('is noted in no file where there is none', async () => {
    const { user } = await openProgram(undefined, 'no_file');
    await user.keyboard(key);
    await card();
    expect(screen.queryByRole('button', { name: /note it/iu })).toBeNull();
  });
});

describe('when somebody is not safe', () => {
  it('the steps and the numbers come into the form', async () => {
    const { user } = await openProgram({ screen: 'record-incident', complaint: 1 });
    await screen.findByText('Mr M, HL-2026-07');
    expect(screen.queryByRole('heading', { name: 'Somebody is not safe' })).toBeNull();
    await user.click(screen.getByLabelText('No'));
    const [steps] = screen.getAllByRole('region', { name: 'Somebody is not safe' });
    expect(steps).toHaveTextContent('Tell Tom Ellery, ext. 204.');
    expect(steps).toHaveTextContent('Stay on the line.');
    expect(steps).toHaveTextContent('Then safeguarding: Dr Carver, ext. 201.');
  });
});
