/** A hard call at a known minute: its key, its card, and the clock that can be moved on. */
import { screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { field, heading, type Program } from './program';

export const key = '{Control>}{Shift>}h{/Shift}{/Control}';
export const began = new Date('2026-11-24T14:31:05Z');

/** Lets every test of the file begin when the call does. */
export function beginsWithTheCall(): void {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: began });
  });
  afterEach(() => {
    vi.useRealTimers();
  });
}

/** Moves the clock on from when the call began. */
export const after = (seconds: number) => vi.setSystemTime(began.getTime() + seconds * 1000);

export const card = () => heading('Hard call');
export const noCard = () =>
  waitFor(() => {
    expect(screen.queryByRole('heading', { level: 1, name: 'Hard call' })).toBeNull();
  });

export async function unlockHere({ user }: Program): Promise<void> {
  await heading('Unlock');
  await user.type(field('passphrase'), 'x');
  await user.click(screen.getByRole('button', { name: 'Unlock' }));
}
