/** The time of a call, from the card into the incident. */
import { screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { RecordIncidentRequest } from '../backend/generated/contract';
import { after, beginsWithTheCall, began, card, key, noCard } from '../test/hard-call';
import { field, heading, openProgram } from '../test/program';

beginsWithTheCall();

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

    await user.keyboard('Could not run a bath');
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
