import { screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { file } from '../standin/fixtures-file';
import { refuse } from '../standin/standin';
import { router } from '../state/router.svelte';
import { field, heading, openProgram } from '../test/program';

const press = (name: string) => screen.getByRole('button', { name });

describe('splitting a letter', () => {
  it('makes points of its sentences by buttons alone', async () => {
    const { stand, user } = await openProgram({ screen: 'split', complaint: 1 });
    await heading('What are the points of the complaint?');
    await user.click(await screen.findByRole('button', { name: 'Next sentence' }));
    await user.click(press('One more sentence'));
    await user.click(press('Make this a point'));
    await user.click(press('Next sentence'));
    await user.click(press('Make this a point'));
    expect(field('point-0')).toHaveValue(
      'I rang at five past eight on the Monday and the lady told me there was nothing. I said it was my chest.'
    );
    expect(field('point-1')).toHaveValue('She said ring 111.');
    await user.click(press('Move up, point 5'));
    expect(field('point-0')).toHaveValue('She said ring 111.');
    await user.type(field('outcome-0'), 'To speak to a nurse');
    await user.click(press('Save the points'));
    await waitFor(() => {
      expect(stand.asked('add_point')).toEqual([
        {
          complaint: 1,
          point: {
            what: 'She said ring 111.',
            outcome_sought: 'To speak to a nurse',
            kind: 'nhs_complaint'
          }
        },
        {
          complaint: 1,
          point: {
            what: 'I rang at five past eight on the Monday and the lady told me there was nothing. I said it was my chest.',
            outcome_sought: '',
            kind: 'nhs_complaint'
          }
        }
      ]);
    });
    expect(router.place).toEqual({ screen: 'points', complaint: 1 });
  });

  it('takes what is selected in the words, which cannot be changed', async () => {
    const { user } = await openProgram({ screen: 'split', complaint: 1 });
    const words = await screen.findByLabelText('The complaint, in the exact words');
    const before = (words as HTMLTextAreaElement).value;
    await user.type(words, 'x{Backspace}{Enter}');
    await user.paste('mended');
    expect(words).toHaveValue(before);
    (words as HTMLTextAreaElement).setSelectionRange(2, 6);
    words.dispatchEvent(new Event('select'));
    await screen.findByText('‘rang’');
    await user.click(press('Make this a point'));
    expect(field('point-0')).toHaveValue('rang');
  });

  it('joins two points, losing nothing of either', async () => {
    const { user } = await openProgram({ screen: 'split', complaint: 1 });
    await screen.findByRole('button', { name: 'Next sentence' });
    for (let made = 0; made < 2; made += 1) {
      await user.click(press('Next sentence'));
      await user.click(press('Make this a point'));
    }
    await user.click(press('Join with the point above, point 5'));
    expect((field('point-0') as HTMLTextAreaElement).value).toMatch(
      /^I rang .* nothing\.\nI said it was my chest\.$/u
    );
  });

  it('does not show covered words', async () => {
    await openProgram({ screen: 'split', complaint: 1 }, 'open', (stand) => {
      stand.answers.complaint_file = () => ({
        ...file(),
        as_received: {
          ...file().as_received,
          words: { shown: 'covered', content_note: 'a threat' }
        }
      });
    });
    await screen.findByText('The complaint as received. Contains: a threat');
    expect(screen.queryByLabelText('The complaint, in the exact words')).toBeNull();
  });

  it('keeps what is not saved when one is refused', async () => {
    let asked = 0;
    const { stand, user } = await openProgram(
      { screen: 'split', complaint: 1 },
      'open',
      (stand) => {
        stand.answers.add_point = () => {
          asked += 1;
          return asked === 2
            ? refuse('broken_rules', { broken_rules: [{ field: 'point.what', rule: 'too_long' }] })
            : { point: 4, number: 4 };
        };
      }
    );
    await screen.findByRole('button', { name: 'Next sentence' });
    for (let made = 0; made < 2; made += 1) {
      await user.click(press('Next sentence'));
      await user.click(press('Make this a point'));
    }
    await user.click(press('Save the points'));
    await screen.findByRole('alert');
    expect(field('point-0')).toHaveValue('I said it was my chest.');
    expect(document.getElementById('point-1')).toBeNull();
    expect(stand.asked('add_point')).toHaveLength(2);
  });
});

describe('one point of two', () => {
  it('begins with the words of both', async () => {
    const { stand, user } = await openProgram({ screen: 'merge-point', complaint: 1, point: 2 });
    await heading('Which point does point 2 become part of?');
    await user.click(press('Make them one'));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Say which point it becomes part of'
    );
    await user.click(screen.getByRole('radio', { name: /^1\. Refused/u }));
    expect(field('what')).toHaveValue(
      'Refused an urgent appointment on Mon 24 August\nRepeat prescription not ready on Wed 26 August'
    );
    await user.click(press('Make them one'));
    await waitFor(() => {
      expect(stand.asked('merge_points')).toMatchObject([
        { complaint: 1, point: 2, into: 1, merged: { kind: 'nhs_complaint' } }
      ]);
    });
  });
});

describe('the acknowledgement', () => {
  it('carries the offer to discuss', async () => {
    const { stand, user } = await openProgram({ screen: 'acknowledge', complaint: 1 });
    await heading('When and how was it acknowledged?');
    await user.type(field('day'), '1');
    await user.type(field('day-month'), '9');
    await user.type(field('day-year'), '2026');
    await user.click(screen.getByRole('radio', { name: 'In writing' }));
    await user.click(press('Save the acknowledgement'));
    expect(await screen.findByRole('alert')).toHaveTextContent('Say whether a talk');
    await user.click(screen.getByRole('radio', { name: 'Yes' }));
    await user.click(screen.getByRole('radio', { name: 'On paper, by post or by hand' }));
    await user.click(press('Save the acknowledgement'));
    await waitFor(() => {
      expect(stand.asked('record_acknowledgement')).toEqual([
        {
          complaint: 1,
          acknowledgement: {
            acknowledged_on: '2026-09-01',
            form: 'written',
            by: 'Ruth Adeyemi'
          },
          discussion_offered: 'on_paper'
        }
      ]);
    });
  });
});
