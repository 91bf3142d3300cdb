import { screen, waitFor } from '@testing-library/svelte';
import { emit } from '@tauri-apps/api/event';
import axe from 'axe-core';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RecordIncidentRequest } from '../backend/generated/contract';
import { refuse } from '../standin/standin';
import { field, heading, openProgram, type Program } from '../test/program';
import * as wording from '../wording/hard-call';

const key = '{Control>}{Shift>}h{/Shift}{/Control}';
const began = new Date('2026-11-24T14:31:05Z');

/** Moves the clock on from when the call began. */
const after = (seconds: number) => vi.setSystemTime(began.getTime() + seconds * 1000);

const card = () => heading('Hard call');
const noCard = () =>
  waitFor(() => {
    expect(screen.queryByRole('heading', { level: 1, name: 'Hard call' })).toBeNull();
  });

async function unlockHere({ user }: Program): Promise<void> {
  await heading('Unlock');
  await user.type(field('passphrase'), 'x');
  await user.click(screen.getByRole('button', { name: 'Unlock' }));
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: began });
});

afterEach(() => {
  vi.useRealTimers();
});

describe('the key of the hard-call card', () => {
  it('opens and closes it over a form, which keeps its words, its field and its caret', async () => {
    const { user } = await openProgram({ screen: 'record-incident', complaint: 1 });
    await screen.findByText('Mr M, HL-2026-07');
    await user.type(field('account'), 'He shouted.');
    const caret = field('account');
    caret.setSelectionRange(3, 5);

    for (const closing of [key, '{Escape}', 'Close']) {
      await user.keyboard(key);
      expect(await card()).toHaveFocus();
      expect(document.title).toBe('Hard call');
      expect(
        screen.queryByRole('heading', { name: 'Record an incident' }),
        'the page behind is not there meanwhile'
      ).toBeNull();
      if (closing === 'Close') await user.click(screen.getByRole('button', { name: 'Close' }));
      else await user.keyboard(closing);
      await noCard();
      await waitFor(() => {
        expect(field('account')).toHaveFocus();
      });
      expect(field('account'), 'it is the same page').toBe(caret);
      expect(document.title).toBe('Record an incident, HL-2026-07');
      expect(field('account').value).toBe('He shouted.');
      expect([caret.selectionStart, caret.selectionEnd]).toEqual([3, 5]);
    }
  });

  it('is not answered again while it is held down, nor by letters alone', async () => {
    const { user } = await openProgram();
    await user.keyboard('h{Shift>}h{/Shift}{Control>}h{/Control}');
    await noCard();
    await user.keyboard('{Control>}{Shift>}{h>3/}{/Shift}{/Control}');
    await card();
  });

  it.each(['open', 'locked', 'no_file'] as const)(
    'has a button in the bar that does the same: %s',
    async (state) => {
      const { user } = await openProgram(undefined, state);
      await user.click(screen.getByRole('button', { name: 'Hard call' }));
      await card();
      await user.keyboard('{Escape}');
      await noCard();
      expect(document.activeElement, 'the focus is somewhere').not.toBe(document.body);
    }
  );

  it('covers what is revealed behind it, and its Esc is not the page’s', async () => {
    const { stand, user } = await openProgram({ screen: 'reveal-item', complaint: 1, item: 5 });
    await heading('This picture is covered');
    await user.keyboard(key);
    await card();
    await user.keyboard('{Escape}');
    await heading('This picture is covered');

    await user.type(field('purpose'), 'To describe it');
    await user.click(screen.getByRole('button', { name: 'Reveal the first step' }));
    await screen.findByRole('button', { name: /Cover now/u });
    await user.keyboard(key);
    await card();
    await waitFor(() => {
      expect(stand.asked('cover').length).toBeGreaterThan(0);
    });
    await user.keyboard('{Escape}');
    await heading('Evidence');
  });

  it('lets Ctrl K through, to the field that finds', async () => {
    const { user } = await openProgram();
    await user.keyboard(key);
    await card();
    await user.keyboard('{Control>}k{/Control}');
    await heading('Find');
    await noCard();
  });
});

/** What is read of an element: no numbers in discs, and each gap one space. */
function said(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const unread of copy.querySelectorAll('[aria-hidden="true"]')) unread.remove();
  return copy.textContent.replace(/\s+/gu, ' ').trim();
}

/** Everything that stands under a heading of the card, piece by piece. */
function writtenUnder(title: string): string[] {
  const section = screen.getByRole('heading', { level: 2, name: title }).closest('section');
  return [...(section?.querySelectorAll('p, li, dt, dd') ?? [])].map(said);
}

const { toSay, endingIt, harm, calming } = wording;

/** The lists of the card, each with its heading, as they are read. */
const lists: [title: string, items: string[]][] = [
  ...toSay.map(({ when, say }): [string, string[]] => [when, [say]]),
  [endingIt.heading, [endingIt.say, endingIt.end, 'Tell Tom Ellery, ext. 204.', endingIt.unsafe]],
  [
    harm.heading,
    [
      `${harm.stay} ${harm.ring}`,
      harm.ask,
      harm.tell,
      harm.about,
      harm.hold,
      'Then safeguarding: Dr Carver, ext. 201.'
    ]
  ],
  [calming.heading, calming.ways.flatMap(({ way, say }) => [way, say])]
];

/** Every word meant for the card, whatever list it is in. */
const wordsOfTheCard = Object.entries(wording)
  .filter(([name]) => !['anybody', 'notAnIncident'].includes(name))
  .flatMap(([, list]) => textsIn(list));

function textsIn(list: unknown): string[] {
  return typeof list === 'string' ? [list] : Object.values(list as object).flatMap(textsIn);
}

/** What the guide asks the words for, by its paragraph: without these they would be other advice. */
const senses: [paragraph: string, sense: RegExp][] = [
  ['35 and 57', /Words that can calm it/u],
  ['53', /walk away. You need no permission.*Tell Tom Ellery/u],
  ['61', /Acknowledge the distress ‘[^’]*how hard this has been/u],
  ['62', /Respond with compassion ‘[^’]*listening/u],
  ['63', /Build trust ‘Thank you for telling me/u],
  ['64', /Address the anger ‘[^’]*angry.*when we talk without shouting/u],
  ['136 and 137', /A threat ‘[^’]*take that as a threat[^’]*Did you mean it\?’/u],
  ['139 and 140', /offensive words ‘[^’]*stop using those words[^’]*I will end this call/u],
  ['141', /If a warning would not be safe, give none: it can follow in writing/u],
  ['142', /Say: ‘I am ending this call now.’/u],
  [
    '148 to 150',
    /Ask whether it is, make a note, and go on.*worries you and wait until it has stopped/u
  ],
  ['175 and 176', /Stay on the line. Ring 999.*Ask name, place, and what they took/u],
  ['177', /Tell 999 that it is about somebody else, and all that you know/u],
  ['178', /Do not hang up until 999 says so/u],
  ['by its name', /After the Ombudsman’s guide to challenging situations/u]
];

describe('the hard-call card', () => {
  it('says what to say, how to end it and whom to tell, and has no single-letter keys', async () => {
    const { user } = await openProgram(undefined, 'locked');
    await user.keyboard(key);
    await card();
    const written = lists.map(([title]) => [title, ...writtenUnder(title)]);
    expect(written, 'each list under its heading, in its order').toEqual(
      lists.map(([title, items]) => [title, ...items])
    );
    expect(
      screen.getAllByRole('heading', { level: 2 }).map(said),
      'the lists themselves in their order'
    ).toEqual(lists.map(([title]) => title));
    const { recording } = wording;
    const note = screen.getByText(`${recording.heading}?`).closest('p') as HTMLElement;
    expect(said(note)).toBe(`${recording.heading}? ${recording.words} Unlock and note it`);
    expect(screen.getByRole('region', { name: harm.heading })).toBeVisible();
    expect(screen.getAllByText(wording.source), 'the guide is named').toHaveLength(1);

    const all = said(screen.getByRole('main'));
    expect(
      wordsOfTheCard.filter((one) => !all.includes(one)),
      'no list is left out'
    ).toEqual([]);
    for (const [paragraph, sense] of senses) expect(all, `PHSO guide ${paragraph}`).toMatch(sense);

    expect(document.querySelector('[accesskey]')).toBeNull();
    expect(document.querySelector('[aria-live]:not([role="status"])'), 'the time is not read').toBe(
      null
    );
  });

  it('holds nothing of any file, and stays when the window locks itself', async () => {
    const { stand, user } = await openProgram({ screen: 'file', complaint: 1 });
    await heading('Where it stands');
    await user.keyboard(key);
    await card();
    stand.session = { ...stand.session, state: 'locked' };
    await emit('locked', { because: 'idle' });
    await screen.findByText(/Locked. Nothing from any file/u);
    await card();
    expect(document.body.textContent).not.toMatch(/Mr M|HL-2026/u);
    await user.keyboard(key);
    await heading('Unlock');
    await waitFor(() => {
      expect(field('passphrase')).toHaveFocus();
    });
  });

  it('gives back the caret after a lock behind it', async () => {
    const program = await openProgram({ screen: 'record-incident', complaint: 1 });
    const { user } = program;
    await screen.findByText('Mr M, HL-2026-07');
    await user.type(field('account'), 'He shouted.');
    (field('account') as HTMLTextAreaElement).setSelectionRange(3, 5);
    await user.keyboard(key);
    await card();
    await user.keyboard('{Control>}l{/Control}');
    await screen.findByText(/Locked. Nothing from any file/u);
    await user.click(screen.getByRole('button', { name: 'Unlock' }));
    await unlockHere(program);
    await waitFor(() => {
      expect(field('account')).toHaveFocus();
    });
    expect([field('account').selectionStart, field('account').selectionEnd]).toEqual([3, 5]);
  });

  it.each([
    ['are not set', () => null],
    ['cannot be asked for', () => refuse('unexpected')]
  ])('names offices where the numbers %s', async (_, numbers) => {
    const { user } = await openProgram(undefined, 'locked', (stand) => {
      stand.commands['hard_call_numbers'] = numbers;
    });
    await user.keyboard(key);
    await card();
    expect(screen.getByText(/Tell your manager or a senior colleague/u)).toBeInTheDocument();
    expect(screen.getByText(/tell your safeguarding lead/u)).toBeInTheDocument();
    expect(screen.queryByRole('alert'), 'nobody is told of an error').toBeNull();
  });

  it('asks for paper where nothing is set up yet', async () => {
    const { user } = await openProgram(undefined, 'no_file');
    await user.keyboard(key);
    await card();
    expect(screen.getByText(/Write it on paper/u)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /write/iu })).toBeNull();
  });

  it.each(['open', 'locked', 'no_file'] as const)('passes axe: %s', async (state) => {
    const { user } = await openProgram(undefined, state);
    await user.keyboard(key);
    await card();
    const { violations } = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } }
    });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });

  // Nothing here lays a page out, so the rule is read; the real window is measured elsewhere.
  it('is one column on a narrow page', () => {
    const css = readFileSync('src/hard-call/HardCallCard.svelte', 'utf8');
    const narrow = css.slice(css.lastIndexOf('@media (max-width: 799px)'));
    expect(narrow).toMatch(
      /\.columns,\s+\.calming dl \{\s+grid-template-columns: minmax\(0, 1fr\)/u
    );
  });
});

describe('the time of a hard call', () => {
  it('runs from opening the card, and goes on when it is opened again', async () => {
    const { user } = await openProgram();
    await user.keyboard(key);
    await card();
    expect(screen.getByText('running since 14:31')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /count from now/u })).toBeNull();
    await user.keyboard(key);
    after(300);
    await user.keyboard(key);
    expect(await screen.findByText('5:00')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: /count from now/u }));
    expect(await screen.findByText('running since 14:36')).toBeInTheDocument();
  });

  it('begins anew with a call a quarter of an hour later', async () => {
    const { user } = await openProgram();
    await user.keyboard(key);
    await card();
    await user.keyboard(key);
    await noCard();
    after(20 * 60);
    await user.keyboard(key);
    expect(await screen.findByText('running since 14:51')).toBeInTheDocument();
  });

  it('is the incident’s time after unlocking: by the keyboard alone', async () => {
    const program = await openProgram(undefined, 'locked');
    const { stand, user } = program;
    await user.keyboard(key);
    await card();
    await user.tab();
    expect(screen.getByRole('button', { name: 'Unlock and write it down' })).toHaveFocus();
    await user.keyboard('{Enter}');
    await heading('Unlock');
    expect(screen.getByText('running since 14:31')).toBeInTheDocument();
    await waitFor(() => {
      expect(field('passphrase')).toHaveFocus();
    });
    after(90);
    await user.keyboard('x{Enter}');
    await heading('Who was it?');
    await user.click(screen.getByRole('button', { name: 'Mr M, HL-2026-07' }));
    await heading('Record an incident');
    await waitFor(() => {
      expect(field('words-0')).toHaveFocus();
    });
    expect(screen.getByText('since it began at 14:31')).toBeInTheDocument();

    await user.keyboard('Total waste of space');
    await user.selectOptions(screen.getByLabelText('How'), 'telephone');
    await user.click(screen.getByLabelText('Yes'));
    await user.click(screen.getByLabelText('Exact'));
    await user.click(screen.getByRole('button', { name: 'Save the record' }));
    await waitFor(() => {
      expect(stand.asked('record_incident')).toHaveLength(1);
    });
    const [{ incident }] = stand.asked('record_incident') as [RecordIncidentRequest];
    expect([incident.happened_on, incident.happened_time]).toEqual(['2026-11-24', '14:31:00']);

    await heading(/short question/u);
    await user.keyboard(key);
    expect(await screen.findByText('running since 14:32'), 'another call').toBeInTheDocument();
  });

  it('leads straight to the form of the file that is open', async () => {
    const { user } = await openProgram({ screen: 'evidence', complaint: 1 });
    await heading('Evidence');
    await user.keyboard(key);
    await card();
    after(120);
    await user.click(screen.getByRole('button', { name: 'Write it down' }));
    await heading('Record an incident');
    expect(screen.getByText('since it began at 14:31')).toBeInTheDocument();
    expect(location.hash).toBe(`#/complaint/1/record-incident/began/${String(began.getTime())}`);
  });

  it('leaves an incident that is being written as it is', async () => {
    const { user } = await openProgram({ screen: 'record-incident', complaint: 1 });
    await screen.findByText('Mr M, HL-2026-07');
    await user.type(field('words-0'), 'You useless lot');
    after(120);
    await user.keyboard(key);
    await card();
    await user.click(screen.getByRole('button', { name: 'Write it down' }));
    await waitFor(() => {
      expect(field('words-0')).toHaveFocus();
    });
    expect(field('words-0').value).toBe('You useless lot');
    expect(screen.getByText('since it began at 14:31')).toBeInTheDocument();
  });

  it('does not become that of an incident begun before and not saved', async () => {
    const program = await openProgram({ screen: 'record-incident', complaint: 1 });
    const { user } = program;
    await screen.findByText('Mr M, HL-2026-07');
    await user.type(field('words-0'), 'You useless lot');
    await user.keyboard('{Control>}k{/Control}');
    await heading('Find');
    after(3 * 3600);
    await user.keyboard(key);
    await card();
    await user.click(screen.getByRole('button', { name: 'Write it down' }));
    await heading('Who was it?');
    await user.click(screen.getByRole('button', { name: 'Mr M, HL-2026-07' }));
    await screen.findByText(/begun at 14:31 on Tue 24 November 2026 and is not saved yet/u);
    expect(field('words-0').value).toBe('You useless lot');
    await user.click(
      screen.getByRole('button', { name: 'start with empty fields for the call since 17:31' })
    );
    expect(field('words-0').value).toBe('');
    expect(await screen.findByText('since it began at 17:31')).toBeInTheDocument();
  });
});

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
    await user.click(screen.getByLabelText('Yes'));
    await user.type(field('entry-note'), 'We went on.');
    await user.click(screen.getByRole('button', { name: 'Save the note' }));
    await heading('Ladder');
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
