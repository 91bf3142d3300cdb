import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import { emit } from '@tauri-apps/api/event';
import { describe, expect, it } from 'vitest';
import { refuse } from '../standin/standin';
import { field, heading, openProgram } from '../test/program';

describe('unlocking', () => {
  it('opens with the passphrase as typed', async () => {
    const { stand, user } = await openProgram(undefined, 'locked');
    await heading('Unlock');
    expect(screen.getByText('Harbour Lane Surgery')).toBeInTheDocument();
    await user.type(field('passphrase'), ' four words, spaces too ');
    await user.click(screen.getByRole('button', { name: 'Unlock' }));
    await heading('Three complaints are open.');
    expect(stand.calls.find(({ command }) => command === 'unlock')?.args).toEqual({
      with: { passphrase: ' four words, spaces too ' }
    });
  });

  it('says what can be done about a wrong passphrase, and keeps what was typed', async () => {
    const { user } = await openProgram(undefined, 'locked', (stand) => {
      stand.commands['unlock'] = () => refuse('wrong_passphrase');
    });
    await user.type(field('passphrase'), 'wrong');
    await user.click(screen.getByRole('button', { name: 'Unlock' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /does not open this case file.*capitals and spaces/u
    );
    expect(field('passphrase').value).toBe('wrong');
    expect(field('passphrase')).toHaveAccessibleDescription(/does not open/u);
  });

  it('opens with the recovery key, or with the sign-in where the computer holds a key', async () => {
    const { stand, user } = await openProgram(undefined, 'locked', (prepared) => {
      prepared.session = { ...prepared.session, keychain: 'holds_key' };
      prepared.commands['unlock'] = () => null;
    });
    await user.click(screen.getByRole('button', { name: 'Use the recovery key' }));
    await waitFor(() => {
      expect(field('recovery-key')).toHaveFocus();
    });
    await user.type(field('recovery-key'), 'age-secret-key-1 7qpz');
    await user.click(screen.getByRole('button', { name: 'Unlock' }));
    await user.click(screen.getByRole('button', { name: 'Unlock with my sign-in' }));
    await waitFor(() => {
      expect(
        stand.calls.filter(({ command }) => command === 'unlock').map(({ args }) => args['with'])
      ).toEqual([{ recovery_key: 'age-secret-key-1 7qpz' }, 'keychain']);
    });
  });

  it('says who has the file open', async () => {
    const { user } = await openProgram(undefined, 'locked', (stand) => {
      stand.commands['unlock'] = () =>
        refuse('already_open', { facts: { user: 'tom', computer: 'DESK-2' } });
    });
    await user.type(field('passphrase'), 'x');
    await user.click(screen.getByRole('button', { name: 'Unlock' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('open on DESK-2, by tom');
  });
});

describe('locking', () => {
  it('keeps what was typed and gives back the same page, field and caret', async () => {
    const { stand, user } = await openProgram({ screen: 'record-incident', complaint: 1 });
    await screen.findByText('Mr M, HL-2026-07');
    const words = 'I’ve rung eleven times, ELEVEN,  and';
    await fireEvent.input(field('words-0'), { target: { value: words } });
    await user.type(field('account'), 'He shouted.');
    const before = field('account');
    before.focus();
    before.setSelectionRange(3, 5);

    await user.keyboard('{Control>}l{/Control}');
    await heading('Unlock');
    expect(screen.getByText(/What you were writing at 14:32 is kept/u)).toBeInTheDocument();
    expect(document.body.textContent, 'nothing of it stays on the screen').not.toContain('ELEVEN');
    expect(document.title).toBe('Unlock');

    await user.type(field('passphrase'), 'x');
    await user.click(screen.getByRole('button', { name: 'Unlock' }));
    await heading('Record an incident');
    await waitFor(() => {
      expect(field('account')).toHaveFocus();
    });
    expect(field('words-0').value).toBe(words);
    expect(field('account').value).toBe('He shouted.');
    expect([field('account').selectionStart, field('account').selectionEnd]).toEqual([3, 5]);
    expect(stand.asked('keep_draft').length).toBeGreaterThan(0);
  });

  it('keeps a draft while typing, and says so at the foot', async () => {
    const { stand, user } = await openProgram({ screen: 'log', step: 'who' });
    await user.type(field('person-name'), 'Mr M');
    expect(await screen.findByText('Draft kept at 14:32')).toBeInTheDocument();
    expect([...stand.drafts.keys()], 'the foot line tells what is so').toEqual(['log-complaint']);
  });

  it('leaves no draft of a page that was only looked at', async () => {
    const { stand, user } = await openProgram({ screen: 'record-incident', complaint: 1 });
    await screen.findByText('Mr M, HL-2026-07');
    await user.click(screen.getByRole('button', { name: /Lock/u }));
    await heading('Unlock');
    expect(stand.asked('keep_draft')).toEqual([]);
  });

  it('shows the lock when the window locked itself', async () => {
    const { stand } = await openProgram();
    stand.session = { ...stand.session, state: 'locked' };
    await emit('locked', { because: 'idle' });
    await heading('Unlock');
    expect(screen.queryByText(/Mr M/u)).toBeNull();
  });

  it('says so when what is typed cannot be kept', async () => {
    const { user } = await openProgram({ screen: 'log', step: 'who' }, 'open', (stand) => {
      stand.answers.keep_draft = () => refuse('disk_full');
    });
    await user.type(field('person-name'), 'Mr M');
    const told = await screen.findAllByText('What you type is not being kept');
    expect(told.map((place) => place.closest('[role="status"], footer')?.tagName)).toEqual([
      'P',
      'FOOTER'
    ]);
  });
});

describe('closing the window', () => {
  const told = (stand: { calls: { command: string; args: Record<string, unknown> }[] }) =>
    stand.calls
      .map(({ command, args }) => (command === 'ask' ? args['question'] : command))
      .filter((call) => call === 'keep_draft' || call === 'close_now');

  it('keeps what is being typed first, without waiting for a pause', async () => {
    const { stand } = await openProgram({ screen: 'record-incident', complaint: 1 });
    await screen.findByText('Mr M, HL-2026-07');
    await fireEvent.input(field('account'), { target: { value: 'He shout' } });
    await emit('closing');
    await waitFor(() => {
      expect(told(stand)).toEqual(['keep_draft', 'close_now']);
    });
    expect([...stand.drafts.values()].join()).toContain('He shout');
  });

  it('waits for a draft that is on its way, and sends later words after it', async () => {
    let arrive: () => void = () => undefined;
    const { stand } = await openProgram({ screen: 'record-incident', complaint: 1 });
    await screen.findByText('Mr M, HL-2026-07');
    const kept = { kept: { day: '2026-11-24', time: '14:32' } };
    stand.answers.keep_draft = () =>
      new Promise((resolve) => {
        arrive = () => {
          resolve(kept);
        };
      }) as unknown as typeof kept;
    await fireEvent.input(field('account'), { target: { value: 'He' } });
    await waitFor(() => {
      expect(told(stand)).toEqual(['keep_draft']);
    });
    await fireEvent.input(field('account'), { target: { value: 'He shout' } });
    await emit('closing');
    expect(told(stand), 'the first has not arrived').toEqual(['keep_draft']);
    arrive();
    await waitFor(() => {
      expect(told(stand)).toEqual(['keep_draft', 'keep_draft']);
    });
    arrive();
    await waitFor(() => {
      expect(told(stand)).toEqual(['keep_draft', 'keep_draft', 'close_now']);
    });
    expect(JSON.stringify(stand.asked('keep_draft').at(-1))).toContain('He shout');
  });

  it('closes though what was typed cannot be kept, and with nothing typed at all', async () => {
    const { stand } = await openProgram(
      { screen: 'record-incident', complaint: 1 },
      'open',
      (s) => {
        s.answers.keep_draft = () => refuse('disk_full');
      }
    );
    await screen.findByText('Mr M, HL-2026-07');
    await emit('closing');
    await waitFor(() => {
      expect(told(stand)).toEqual(['close_now']);
    });
    await fireEvent.input(field('account'), { target: { value: 'He' } });
    await emit('closing');
    await waitFor(() => {
      expect(told(stand)).toEqual(['close_now', 'keep_draft', 'close_now']);
    });
  });
});

describe('setting up', () => {
  it('leads from the practice to the first page, and proves the recovery key', async () => {
    const { stand, user } = await openProgram(undefined, 'no_file', (prepared) => {
      prepared.session = { ...prepared.session, keychain: 'not_available' };
      prepared.commands['prove_recovery_key'] = ({ typed }) =>
        typed === '7qpz' ? { matches: true } : { matches: false, reason: 'recovery_key_mistyped' };
    });
    const onward = () => user.click(screen.getByRole('button', { name: 'Continue' }));

    await heading('Which practice is this for?');
    await user.type(field('practice-name'), 'Harbour Lane Surgery');
    await user.type(field('ods-code'), 'A81001');
    await user.type(field('practice-address'), '1 Harbour Lane');
    await user.type(field('practice-telephone'), '01632 960 001');
    await onward();

    await heading('Who answers for complaints here?');
    await user.type(field('complaints-manager'), 'Ruth Adeyemi');
    await user.type(field('responsible-person'), 'Ruth Adeyemi');
    await user.type(field('second-colleague'), 'Tom Ellery');
    await onward();

    await heading('Choose a passphrase');
    await user.type(field('passphrase'), 'short');
    await screen.findByText(/guessed/u);
    await onward();
    expect(await screen.findByRole('alert')).toHaveTextContent(/harder to guess/u);
    await user.type(field('passphrase'), ' but longer now');
    await screen.findByText(/Strong enough/u);
    await onward();

    await heading('Write down your recovery key');
    expect(screen.getByText('RY9X')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /copy/iu }), 'no copy button').toBeNull();
    await user.click(screen.getByRole('button', { name: 'I have it on paper' }));

    await heading('Type the key from your paper');
    expect(screen.queryByText('RY9X'), 'it is not shown while it is asked').toBeNull();
    await user.type(field('typed-back'), '7qpx');
    await onward();
    expect(await screen.findByRole('alert')).toHaveTextContent(/not as printed/u);
    await user.clear(field('typed-back'));
    await user.type(field('typed-back'), '7qpz');
    await onward();

    await heading('How do you want to unlock on this computer?');
    expect(screen.getByText(/Not possible here/u)).toBeInTheDocument();
    await onward();
    expect(await screen.findByRole('alert'), 'no default').toHaveTextContent('Choose one');
    await user.click(screen.getByLabelText('Ask for my passphrase every time'));
    await onward();

    await heading('Harbour Lane Surgery is set up');
    await user.click(screen.getByRole('button', { name: 'Go to Today' }));
    await heading('Three complaints are open.');

    expect(stand.calls.find(({ command }) => command === 'set_up')?.args).toEqual({
      request: {
        practice: {
          name: 'Harbour Lane Surgery',
          ods_code: 'A81001',
          address: '1 Harbour Lane',
          telephone: '01632 960 001'
        },
        people: {
          complaints_manager: 'Ruth Adeyemi',
          responsible_person: 'Ruth Adeyemi',
          second_colleague: 'Tom Ellery'
        },
        passphrase: 'short but longer now'
      }
    });
  });

  it('shows of all broken rules those of the page', async () => {
    const { user } = await openProgram(undefined, 'no_file', (stand) => {
      stand.answers.check_set_up = () =>
        refuse('broken_rules', {
          broken_rules: [
            { field: 'practice.ods_code', rule: 'not_an_ods_code' },
            { field: 'people.complaints_manager', rule: 'missing' }
          ]
        });
    });
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    const problems = await screen.findByRole('alert');
    expect(problems).toHaveTextContent('A81001');
    expect(problems).not.toHaveTextContent('complaints manager');
  });
});

describe('settings', () => {
  it('change colours at once and are saved together', async () => {
    const { stand, user } = await openProgram({ screen: 'settings' });
    await heading('Settings');
    await user.click(screen.getByLabelText('Dark'));
    expect(document.documentElement.dataset['appearance']).toBe('dark');
    await user.clear(field('minutes'));
    await user.type(field('minutes'), '5');
    await user.click(await screen.findByLabelText('Unlock with my sign-in on this computer'));
    await user.click(screen.getByRole('button', { name: 'Save the settings' }));
    expect(await screen.findByText(/Saved at/u)).toBeInTheDocument();
    expect(stand.asked('change_preferences')).toEqual([
      { idle_lock_minutes: 5, appearance: 'dark' }
    ]);
    expect(stand.calls.find(({ command }) => command === 'choose_unlocking')?.args).toEqual({
      choice: 'keychain'
    });
  });
});
