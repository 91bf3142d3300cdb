import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import App from '../App.svelte';
import { standIn, type StandIn } from '../standin/standin';
import type { SessionView } from '../backend/window';
import { address, type Place } from '../state/place';

export interface Program {
  stand: StandIn;
  user: ReturnType<typeof userEvent.setup>;
}

/** Opens the whole program before a stand-in of the window, at a place. */
export async function openProgram(
  place: Place = { screen: 'complaints' },
  state: SessionView['state'] = 'open',
  prepare: (stand: StandIn) => void = () => undefined
): Promise<Program> {
  const stand = standIn(state);
  prepare(stand);
  location.hash = address(place);
  render(App);
  await screen.findByRole('heading', { level: 1 });
  return { stand, user: userEvent.setup() };
}

/** The heading of the page that is open. */
export const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });

/** A region of the page, by the name it has. */
export const region = (name: string | RegExp) => screen.findByRole('region', { name });

/** What is read of an element, each gap one space. */
export const words = (element: Element) => element.textContent.replace(/\s+/gu, ' ').trim();

/** A field by its id, as errors and drafts know it. */
export function field(id: string): HTMLInputElement | HTMLTextAreaElement {
  const found = document.getElementById(id);
  if (found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement) return found;
  throw new Error(`no field ${id}`);
}

/** Words that a careless program would change: quotes, spaces, scripts, markup, a very long word. */
export const difficultWords = [
  '"straight" and ‘curly’ and “double”, it\'s  two  spaces ',
  '\ttab, trailing newline\n',
  'fucking disgrace',
  '🤬👩🏽‍⚕️',
  'Mae’n ddrwg gen i, ŵ ŷ',
  'Zażółć gęślą jaźń',
  'لن أنسى هذا أبداً',
  '我不会忘记这件事',
  'e\u0301 and é are not the same bytes',
  '#set text(red) <b>not bold</b> {@html x} {words} &amp;',
  'x'.repeat(5000)
];
