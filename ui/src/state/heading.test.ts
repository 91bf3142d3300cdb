import { waitFor } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { focusHeading, landOn } from './heading';

/** Takes the page's place; what is laid out later comes with `adds`. */
function page(...parts: string[]): HTMLElement {
  document.body.innerHTML = '<main id="main"></main>';
  const main = document.getElementById('main') as HTMLElement;
  for (const part of parts) adds(main, part);
  return main;
}

function adds(main: HTMLElement, id: string): HTMLElement {
  const element = document.createElement(id === 'h1' ? 'h1' : 'article');
  element.tabIndex = -1;
  element.id = id;
  main.append(element);
  return element;
}

const focused = () => document.activeElement?.id;

/** Observers are told before this goes on. */
const laidOut = () => Promise.resolve();

describe('focus on a new page', () => {
  afterEach(() => {
    document.body.innerHTML = '';
  });

  it('lands on the heading, at once or as soon as there is one', async () => {
    page('h1');
    focusHeading();
    expect(focused()).toBe('h1');

    const main = page();
    focusHeading();
    adds(main, 'h1');
    await waitFor(() => {
      expect(focused()).toBe('h1');
    });
  });

  it('goes on to the row it was sent to, once the page has it', async () => {
    page('h1', 'row-1');
    landOn('row-1');
    focusHeading();
    expect(focused()).toBe('row-1');

    const main = page('h1');
    landOn('row-2');
    focusHeading();
    expect(focused(), 'something to read from until then').toBe('h1');
    adds(main, 'row-1');
    adds(main, 'row-2');
    await waitFor(() => {
      expect(focused()).toBe('row-2');
    });
  });

  it('stays at the heading of a page that never has the row, and at that of each later one', async () => {
    const first = page('h1');
    landOn('row-1');
    focusHeading();
    adds(first, 'row-2');
    await laidOut();
    expect(focused()).toBe('h1');

    const second = page();
    focusHeading();
    adds(second, 'h1');
    await laidOut();
    expect(focused()).toBe('h1');
    adds(second, 'row-1');
    await laidOut();
    expect(focused(), 'the row was meant for the page before').toBe('h1');
  });

  it('calls nobody back who has gone on from the heading', async () => {
    const main = page('h1', 'field');
    landOn('row-1');
    focusHeading();
    document.getElementById('field')?.focus();
    adds(main, 'row-1');
    await laidOut();
    expect(focused()).toBe('field');
  });
});
