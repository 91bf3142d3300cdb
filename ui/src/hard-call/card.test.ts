/** What stands on the card, and that nothing of a file does. */
import { screen, waitFor } from '@testing-library/svelte';
import { emit } from '@tauri-apps/api/event';
import axe from 'axe-core';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { refuse } from '../standin/standin';
import { beginsWithTheCall, card, key, unlockHere } from '../test/hard-call';
import { field, heading, openProgram } from '../test/program';
import * as wording from '../wording/hard-call';

beginsWithTheCall();

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
  .filter(([name]) => !['anybody', 'notAnIncident', 'stillThere'].includes(name))
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
  ['175 and 176', /Stay on the line. Ring 999.*Ask name, place, and anything taken/u],
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
    for (const [part, columns] of [
      ['HardCallCard', '.columns'],
      ['WaysToCalm', 'dl']
    ] as const) {
      const css = readFileSync(`src/hard-call/${part}.svelte`, 'utf8');
      const narrow = css.slice(css.lastIndexOf('@media (max-width: 799px)'));
      expect(narrow).toContain(`${columns} {\n      grid-template-columns: minmax(0, 1fr);`);
    }
  });
});
