/** What is read once more before it stands. */
import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { accessible, add, button, day, radio, saved } from '../test/engagement';
import { field, heading } from '../test/program';

describe('an account that reads as a view', () => {
  it('is read once more before it stands, and the way back leads to its field', async () => {
    const { stand, user } = await add('de_escalated')((stand) => {
      stand.answers.add_entry = () => saved;
      stand.answers.look_over_entry = ({ entry }) => ({
        words:
          entry.kind === 'de_escalated' && entry.describe.includes('rude')
            ? [
                {
                  field: 'entry.describe',
                  nudge: {
                    word: 'rude',
                    sentence: 'He was rude.',
                    start: 7,
                    end: 11,
                    reads_as: 'a_view'
                  }
                }
              ]
            : [],
        cautions: ['no_consent_to_electronic_letters'],
        at_the_desk: 'Contact by letter only'
      });
    });
    await heading('How was the situation put to Mr M?');
    await user.click(await screen.findByText('Four ways to reassure', { selector: 'summary' }));
    expect(screen.getByText('Acknowledge the distress')).toBeVisible();
    await user.click(radio('Spoken, in person or by telephone'));
    for (const part of ['describe', 'explain', 'suggest', 'consequences']) {
      await user.type(field(`entry-${part}`), 'He was rude.');
    }
    await user.click(button('Save the de-escalation'));
    expect(await heading('Read it once more before it stands')).toHaveFocus();
    expect(stand.asked('add_entry'), 'nothing stands yet').toEqual([]);
    expect(screen.getByText(/no consent to letters by email/u)).toBeVisible();
    expect(
      within(screen.getByRole('region', { name: 'The front desk will be told' })).getByText(
        'Contact by letter only'
      )
    ).toBeVisible();
    await accessible();
    await user.click(button('Change it: rude'));
    const describe = field('entry-describe');
    await waitFor(() => {
      expect(describe).toHaveFocus();
    });
    expect(describe).toHaveValue('He was rude.');
    await user.clear(describe);
    await user.type(describe, 'He hung up.');
    await user.click(button('Save the de-escalation'));
    await heading('Read it once more before it stands');
    expect(screen.queryByText('rude')).toBeNull();
    await user.click(button('Save it as it is'));
    await waitFor(() => {
      expect(stand.asked('add_entry')).toMatchObject([{ entry: { describe: 'He hung up.' } }]);
    });
  });
});

describe('what only the front desk will be told', () => {
  it('is a page of its own name, and its button says what it saves', async () => {
    const { stand, user } = await add('action_reviewed', { about: 107 })((stand) => {
      stand.answers.look_over_entry = () => ({
        words: [],
        cautions: [],
        at_the_desk: 'Contact by email only, until Monday 1 March 2027.'
      });
    });
    await user.type(await screen.findByLabelText('Who reviewed it'), 'Dr Helen Pryce');
    await user.type(field('entry-looked_at'), 'Five contacts.');
    await user.type(field('entry-person_said'), 'She was asked.');
    await user.click(button('Continue'));
    await user.click(await screen.findByRole('radio', { name: 'It is still needed, and fits' }));
    await user.type(field('entry-reasons'), 'It works.');
    await day(user, 'entry-next_review_on', ['1', '2', '2027']);
    await user.click(button('Continue'));
    await user.click(await screen.findByRole('radio', { name: /^On paper/u }));
    await user.click(button('Continue'));
    await heading('Check before you save');
    await user.click(button('Confirm and save'));
    await heading('What the front desk will be told');
    expect(screen.getByText('Contact by email only, until Monday 1 March 2027.')).toBeVisible();
    await accessible();
    await user.click(button('Save the review'));
    await waitFor(() => {
      expect(stand.asked('add_entry')).toHaveLength(1);
    });
  });
});
