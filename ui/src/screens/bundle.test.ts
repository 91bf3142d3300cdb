import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { Progress } from '../backend/generated/contract';
import { bundle, readiness } from '../standin/fixtures';
import { refuse } from '../standin/standin';
import { field, heading, openProgram } from '../test/program';

interface Told {
  onmessage: (progress: Progress) => void;
}

const make = () => screen.findByRole('button', { name: 'Make the bundle…' });

describe('the bundle', () => {
  it('adds up first, then names what a caseworker would miss, gaps first', async () => {
    await openProgram({ screen: 'bundle', complaint: 1 });
    expect(
      await screen.findByRole('heading', { name: '12 items in the file. 12 accounted for.' })
    ).toBeInTheDocument();
    expect(screen.getByText('4 of 7 ready')).toBeInTheDocument();
    expect(screen.getByText('The final response is not in the file')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: /Show the other one/u })).toBeInTheDocument();
  });

  it('cannot be made while the sum does not come out', async () => {
    await openProgram({ screen: 'bundle', complaint: 1 }, 'open', (stand) => {
      stand.answers.bundle_readiness = () => ({
        ...readiness(),
        expected: { ...readiness().expected, shown: 8 }
      });
    });
    await screen.findByText(/sum does not come out/u);
    expect(screen.queryByRole('button', { name: 'Make the bundle…' })).toBeNull();
  });

  it('tells its steps while it is made, can be stopped, and ends on a page of its own', async () => {
    let finish: (made: unknown) => void = () => undefined;
    let told: Told | undefined;
    const { stand, user } = await openProgram(
      { screen: 'bundle', complaint: 1 },
      'open',
      (prepared) => {
        prepared.commands['export_bundle'] = (args) => {
          told = args['onProgress'] as Told;
          return new Promise((resolve) => {
            finish = resolve;
          });
        };
      }
    );
    await user.click(await make());
    await waitFor(() => {
      expect(told).toBeDefined();
    });
    told?.onmessage({ step: 'placing_exhibits', done: 28, of: 41 });
    await heading('Making the bundle');
    expect(screen.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '28');
    expect(screen.getByText('28 of 41')).toBeInTheDocument();
    expect(screen.getAllByText('Done')).toHaveLength(2);

    await user.click(screen.getByRole('button', { name: 'Stop' }));
    expect(stand.calls.some(({ command }) => command === 'stop_work')).toBe(true);

    finish(bundle());
    await heading('The bundle is made');
    expect(screen.getByText('HL-2026-07-bundle-1.zip')).toBeInTheDocument();
    expect(screen.getByText(/From page 41 on/u)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: /Back to the list/u }));
  });

  it('is not made when the save dialog is closed', async () => {
    const { user } = await openProgram({ screen: 'bundle', complaint: 1 }, 'open', (stand) => {
      stand.commands['export_bundle'] = () => null;
    });
    await user.click(await make());
    expect(await make()).toBeInTheDocument();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says what was left behind when it could not be made: nothing', async () => {
    const { user } = await openProgram({ screen: 'bundle', complaint: 1 }, 'open', (stand) => {
      stand.commands['export_bundle'] = () =>
        refuse('does_not_reconcile', { facts: { items: '1' } });
    });
    await user.click(await make());
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /1 item in the file is not accounted for, so no bundle was made/u
    );
  });

  const counts = () =>
    within(screen.getByRole('region', { name: /items in the file/u }))
      .getAllByRole('listitem')
      .map((line) =>
        line.textContent
          .trim()
          .replace(/\s+/gu, ' ')
          .replace(/^(\d+) ?/u, '$1 ')
      );

  it.each([
    [4, ['8 as pages', '2 in the covered part', '1 withheld', '1 could not be shown']],
    [5, ['9 as pages', '1 in the covered part', '1 withheld', '1 could not be shown']],
    [6, ['9 as pages', '2 in the covered part', '1 withheld']]
  ])('counts item %d as withheld and no longer where it was', async (evidence, lines) => {
    const { user } = await openProgram({ screen: 'bundle', complaint: 1 }, 'open', (stand) => {
      const considered = null;
      const one = { evidence, reason: 'privileged', decided_by: 'Dr Helen Pryce' };
      const content = { withheld: [one], considered };
      stand.drafts.set('bundle/1', JSON.stringify({ content, caret: null }));
    });
    await screen.findByRole('heading', { name: '12 items in the file. 12 accounted for.' });
    await screen.findByRole('button', { name: `Put it back: Item ${String(evidence)}` });
    expect(counts()).toEqual(lines.map((line) => expect.stringContaining(line) as string));
    expect(counts().join(' ')).toContain(`each with the reason Item ${String(evidence)}`);
    expect(counts().join(' ').includes('A video cannot be printed.')).toBe(evidence !== 6);
    await user.click(screen.getByRole('button', { name: `Put it back: Item ${String(evidence)}` }));
    expect(counts().join(' ')).not.toContain('withheld');
  });

  it('leaves an item out only with a reason and a decider', async () => {
    const { stand, user } = await openProgram({ screen: 'bundle', complaint: 1 });
    await user.click(await screen.findByRole('button', { name: 'Leave an item out…' }));
    await user.selectOptions(screen.getByLabelText('Which item'), '4');
    await user.click(screen.getByRole('button', { name: 'Leave it out' }));
    expect(screen.getByText('Say why it is left out')).toBeInTheDocument();
    await user.type(field('reason'), 'Advice from the defence body');
    await user.type(field('decided-by'), 'Dr Helen Pryce');
    await user.click(screen.getByRole('button', { name: 'Leave it out' }));
    expect(screen.getByRole('button', { name: 'Leave an item out…' })).toHaveFocus();
    await user.click(await make());
    await waitFor(() => {
      expect(
        stand.calls.find(({ command }) => command === 'export_bundle')?.args['request']
      ).toEqual({
        complaint: 1,
        withheld: [
          { evidence: 4, reason: 'Advice from the defence body', decided_by: 'Dr Helen Pryce' }
        ]
      });
    });
  });
});
