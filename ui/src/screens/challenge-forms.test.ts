/** A challenge in the person’s own words, and what is about it. */
import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { ladderEntry } from '../standin/fixtures-ladder-entries';
import { refuse } from '../standin/standin';
import { router } from '../state/router.svelte';
import { accessible, add, button, complaint, offering, radio, saved } from '../test/engagement';
import { difficultWords, field, heading } from '../test/program';

describe('a challenge', () => {
  it('needs the person’s words, keeps them to the byte, and asks whether they could distress', async () => {
    const words = difficultWords.slice(0, 10).join('\n');
    const challenge = ladderEntry(109);
    if (!challenge) throw new Error('the challenge of the invented case');
    const { stand, user } = await add('appeal_received', { about: 107 })((stand) => {
      stand.answers.add_entry = () => ({ ...saved, entry: 109 });
      stand.answers.entry = ({ entry }) =>
        entry === 109
          ? {
              ...challenge,
              quotes: challenge.quotes.slice(0, 1).map((quote) => ({
                ...quote,
                words: { shown: 'covered' as const, content_note: null },
                distress: null
              }))
            }
          : (ladderEntry(entry) ?? refuse('not_found'));
    });
    expect(await screen.findByText('Contact by email only')).toBeVisible();
    await user.click(radio('Email'));
    await user.click(button('Save the challenge'));
    await user.click(
      await screen.findByRole('link', { name: 'Write what the person says, in exact words' })
    );
    expect(field('words-0')).toHaveFocus();
    expect(field('words-0')).toHaveAttribute('spellcheck', 'false');
    await user.paste(words);
    await user.click(button('Save the challenge'));
    expect(
      await screen.findByRole('link', { name: 'Say whether words 1 are exact' })
    ).toBeVisible();
    await user.click(radio('Exact'));
    await user.click(button('Save the challenge'));

    await heading('One short question, then you are done');
    expect(stand.asked('add_entry')).toMatchObject([
      {
        entry: { kind: 'appeal_received', about: 107, channel: 'email' },
        quotes: [
          { speaker: 'Mr M', heard_by: ['Ruth Adeyemi'], certainty: 'exact', exact_words: words }
        ]
      }
    ]);
    expect(router.place).toEqual({ screen: 'entry-saved', complaint, entry: 109 });
    expect(document.querySelector('blockquote')?.textContent).toBe(words);
    await accessible();
    await user.click(radio('No'));
    await user.click(button('Done'));
    await waitFor(() => {
      expect(stand.asked('answer_distress')).toEqual([
        { quote: 91, distress: { answer: 'not_distressing' } }
      ]);
    });
    expect(router.place).toEqual({ screen: 'ladder', complaint });
  });

  it('can be about what was done at once, beside what was decided', async () => {
    const on = '2026-11-02';
    const at = { on, is_open: false };
    await add('appeal_received')(
      offering({
        earlier: [
          { id: 1, kind: 'incident_followed_up', words: 'the call that was ended at once', ...at },
          { id: 2, kind: 'police_decided', words: 'the police were told', ...at },
          { id: 3, kind: 'online_post_handled', words: 'what was done about a post', ...at },
          { id: 4, kind: 'removal_noted', words: 'removal from the list', ...at },
          { id: 5, kind: 'contact', words: 'A call', ...at }
        ]
      })
    );
    const group = await screen.findByRole('group', { name: 'The decision it is about' });
    expect(
      within(group)
        .getAllByRole('radio')
        .map((one) => (one as HTMLInputElement).labels?.[0]?.textContent.trim())
    ).toEqual([
      'The call that was ended at once',
      'The police were told',
      'What was done about a post',
      'Removal from the list'
    ]);
  });

  it('is told by the door where words are wrong', async () => {
    const { user } = await add('appeal_received', { about: 107 })((stand) => {
      stand.answers.add_entry = () =>
        refuse('broken_rules', {
          broken_rules: [{ field: 'quotes[0].speaker', rule: 'too_long' }]
        });
    });
    await user.click(await screen.findByRole('radio', { name: 'Email' }));
    await user.type(field('words-0'), 'No.');
    await user.click(radio('Exact'));
    await user.click(button('Save the challenge'));
    await user.click(await screen.findByRole('link', { name: 'Make this shorter' }));
    expect(field('speaker-0')).toHaveFocus();
  });
});

describe('the answer to a challenge', () => {
  it.each([
    ['Dr Helen Carver', 'Dr Helen Carver took this decision; name somebody who had no part in it'],
    ['Tom Ellery', /^This may be somebody who decided it/u]
  ])('says what is wrong with %s, and which challenge it is', async (name, said) => {
    const { user } = await add('appeal_decided', { about: 109 })((stand) => {
      stand.answers.add_entry = () =>
        refuse('broken_rules', {
          broken_rules: [{ field: 'entry.considered_by', rule: 'considered_by_the_decider' }]
        });
    });
    expect(
      await screen.findByText('By email, Tue 17 November 2026, about: contact by email only')
    ).toBeVisible();
    await user.type(field('entry-considered_by'), name);
    await user.click(radio('Not upheld'));
    await user.type(field('entry-reasons'), 'It is fair.');
    await user.click(radio('On paper, by post or by hand'));
    await user.click(radio('Yes'));
    await user.click(button('Save the answer'));
    const summary = await screen.findByRole('alert');
    expect(within(summary).getByRole('link', { name: said })).toBeVisible();
  });

  it('of an agreement is given to one that is known by its day', async () => {
    await add('agreement_answered', { about: 105 })();
    expect(
      await screen.findByText(
        'Communication agreement proposed (entry 15), proposed Tue 20 October 2026'
      )
    ).toBeVisible();
  });
});

describe('a letter that follows a warning', () => {
  const followed = {
    id: 103,
    kind: 'warning_given' as const,
    words: 'warning by word of mouth',
    on: '2026-11-02',
    is_open: true
  };

  it('may be left to say what was said, or warn of removal as well', async () => {
    const { stand, user } = await add('warning_confirmed', { about: 103 })(
      offering({ earlier: [followed] })
    );
    const removal = await screen.findByRole('group', {
      name: 'Did the letter warn of removal from the practice’s list?'
    });
    await user.click(radio('On paper, by post or by hand'));
    await user.type(field('entry-letter'), 'As we said by telephone.');
    await user.click(button('Save the letter'));
    await waitFor(() => {
      expect(stand.asked('add_entry')).toMatchObject([
        { entry: { kind: 'warning_confirmed', warning: 103, how: 'on_paper' } }
      ]);
    });
    expect(stand.asked('add_entry')).not.toMatchObject([
      { entry: { of_removal: expect.anything() as unknown } }
    ]);
    expect(within(removal).getAllByRole('radio')).toHaveLength(2);
  });

  it('says so where there was no warning before it', async () => {
    const { user } = await add('warning_confirmed', { about: 103 })((stand) => {
      offering({ earlier: [{ ...followed, kind: 'warning_not_given' }] })(stand);
      stand.answers.add_entry = () =>
        refuse('broken_rules', {
          broken_rules: [{ field: 'entry.of_removal', rule: 'missing' }]
        });
    });
    await user.click(await screen.findByRole('radio', { name: 'On paper, by post or by hand' }));
    await user.type(field('entry-letter'), 'This is a warning.');
    await user.click(button('Save the letter'));
    await user.click(
      await screen.findByRole('link', { name: 'Say whether the letter warned of removal' })
    );
    expect(document.activeElement?.id).toContain('of_removal');
  });
});

describe('a form that nothing in the file is there for', () => {
  it('leads to what comes before it, and back to the ladder', async () => {
    await add('warning_confirmed')();
    await screen.findByText('No warning in this file waits to be followed up in writing.');
    const to = (name: string) => screen.getByRole('link', { name });
    expect(to('Record a warning')).toHaveAttribute('href', '#/complaint/7/add/warning_given');
    expect(to('Back to the ladder')).toHaveAttribute('href', '#/complaint/7/ladder');
    expect(screen.queryByRole('button', { name: 'Save the letter' })).toBeNull();
    await accessible();
  });

  it('leads to an incident where one is missing', async () => {
    await add('incident_followed_up')(offering({ incidents: [] }));
    expect(await screen.findByRole('link', { name: 'Record an incident' })).toHaveAttribute(
      'href',
      '#/complaint/7/record-incident'
    );
  });
});
