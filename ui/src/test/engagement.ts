/** Opens a form of the ladder in the file that has one, and fills what is on it. */
import axe from 'axe-core';
import { screen } from '@testing-library/svelte';
import { expect } from 'vitest';
import type { EntryAdded, EntryChoices, EntryKind } from '../backend/generated/contract';
import { choicesOfLadder } from '../standin/fixtures-ladder';
import { ladderFile } from '../standin/ladder-file';
import type { StandIn } from '../standin/standin';
import { field, openProgram, type Program } from './program';

export const complaint = ladderFile;
/** Whatever is saved stands on the ladder under this number. */
export const saved: EntryAdded = { entry: 108, number: 18, moved: [] };
export const button = (name: string) => screen.getByRole('button', { name });
export const radio = (name: string) => screen.getByRole('radio', { name });
export const box = (name: string) => screen.getByRole('checkbox', { name });

export function add(kind: EntryKind, more: { about?: number; incident?: number } = {}) {
  return (prepare: (stand: StandIn) => void = () => undefined) =>
    openProgram({ screen: 'add', complaint, kind, ...more }, 'open', (stand) => {
      stand.answers.add_entry = () => saved;
      prepare(stand);
    });
}

export function offering(more: Partial<EntryChoices>) {
  return (stand: StandIn) => {
    stand.answers.entry_choices = () => ({ ...choicesOfLadder(), ...more });
  };
}

export async function day(user: Program['user'], id: string, [on, month, year]: string[]) {
  for (const [box, typed] of [
    [id, on],
    [`${id}-month`, month],
    [`${id}-year`, year]
  ] as const) {
    await user.clear(field(box));
    await user.type(field(box), typed ?? '');
  }
}

export async function accessible() {
  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } }
  });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}
