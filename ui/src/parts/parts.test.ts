import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { createRawSnippet, tick } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import Cover from './Cover.svelte';
import DayStrip from './DayStrip.svelte';
import ErrorSummary from './ErrorSummary.svelte';
import Nudge from './Nudge.svelte';
import PassphraseField from './PassphraseField.svelte';
import Radios from './Radios.svelte';
import Strength from './Strength.svelte';
import Revealed from './Revealed.svelte';
import State, { type StateKind } from './State.svelte';

describe('a cover', () => {
  const props = {
    title: 'Covered picture',
    note: 'Picture. Contains: damage to a door, no people',
    revealName: 'Reveal item 5, covered picture; contains damage to a door, no people',
    onreveal: vi.fn()
  };

  it('shows its title and note and nothing else', () => {
    const { container } = render(Cover, props);
    expect(container.textContent.replace(/\s+/gu, ' ').trim()).toBe(
      'Covered picture Picture. Contains: damage to a door, no people Reveal…'
    );
    expect(container.querySelectorAll('img, audio, video, [title], [draggable=true]')).toHaveLength(
      0
    );
  });

  it('names its button completely', async () => {
    render(Cover, props);
    await fireEvent.click(screen.getByRole('button', { name: props.revealName }));
    expect(props.onreveal).toHaveBeenCalledOnce();
  });
});

describe('a day strip', () => {
  it('is an ordered list of whole sentences to who listens', () => {
    render(DayStrip, {
      days: [
        { day: 'Fri 28', under: 'received', spoken: 'Friday 28 August, received', kind: 'receipt' },
        {
          day: 'Mon 31',
          under: 'bank hol.',
          spoken: 'Monday 31 August, bank holiday, not counted',
          kind: 'skipped'
        },
        { day: 'Tue 1', under: 'day 1', spoken: 'Tuesday 1 September, day 1', kind: 'counted' }
      ]
    });
    const items = within(screen.getByRole('list')).getAllByRole('listitem');
    const heard = items.map((item) => item.querySelector(':not([aria-hidden])')?.textContent);
    expect(heard).toEqual([
      'Friday 28 August, received',
      'Monday 31 August, bank holiday, not counted',
      'Tuesday 1 September, day 1'
    ]);
    for (const item of items) {
      expect(item.querySelectorAll('[aria-hidden=true]'), 'boxes are for the eye').toHaveLength(2);
    }
  });
});

describe('a state', () => {
  const kinds: StateKind[] = ['late', 'due', 'calm', 'done', 'missing', 'look', 'in-force'];

  it.each(kinds)('%s has a word and a shape before any colour', (kind) => {
    const { container } = render(State, { kind, words: 'Its word' });
    expect(container.textContent).toContain('Its word');
    expect(container.querySelector('svg[aria-hidden=true]')).not.toBeNull();
    expect(container.querySelector('button, a')).toBeNull();
  });
});

describe('the list of problems', () => {
  afterEach(() => {
    document.getElementById('by')?.remove();
  });

  it('takes focus and leads to the field', async () => {
    const field = document.createElement('input');
    field.id = 'by';
    document.body.append(field);
    const { rerender } = render(ErrorSummary, { problems: [] });
    expect(screen.queryByRole('alert')).toBeNull();
    await rerender({ problems: [{ field: 'by', words: 'Say who received it' }] });
    await tick();
    expect(screen.getByRole('alert')).toHaveFocus();
    await fireEvent.click(screen.getByRole('link', { name: 'Say who received it' }));
    expect(field).toHaveFocus();
  });

  it('takes focus again for the same problems', async () => {
    const problems = [{ words: 'Say who received it' }];
    const { rerender } = render(ErrorSummary, { problems });
    await tick();
    screen.getByRole('alert').blur();
    await rerender({ problems: [...problems] });
    await tick();
    expect(screen.getByRole('alert')).toHaveFocus();
  });
});

describe('radios', () => {
  it('have no default', () => {
    render(Radios, {
      id: 'safe',
      legend: 'Everybody safe?',
      value: undefined,
      choices: [
        { value: 'yes', label: 'Yes' },
        { value: 'no', label: 'No' }
      ]
    });
    for (const radio of screen.getAllByRole('radio')) expect(radio).not.toBeChecked();
  });
});

describe('a passphrase field', () => {
  it('shows and hides, and lets a passphrase be pasted', async () => {
    render(PassphraseField, { id: 'p', label: 'Passphrase', value: '' });
    const field = screen.getByLabelText<HTMLInputElement>('Passphrase');
    expect(field.type).toBe('password');
    await fireEvent.click(screen.getByRole('button', { name: 'Show what is typed' }));
    expect(field.type).toBe('text');
    await fireEvent.click(screen.getByRole('button', { name: 'Hide what is typed' }));
    expect(field.type).toBe('password');
    expect(await fireEvent.paste(field), 'paste is let through').toBe(true);
  });
});

describe('a nudge', () => {
  it('marks the word within her own sentence and changes none of it', () => {
    const { container } = render(Nudge, {
      before: 'He was ',
      word: 'rude',
      after: ' and I ended the call.',
      question: '‘Rude’ is a view. What was said or done?',
      children: createRawSnippet(() => ({ render: () => '<span>choices</span>' }))
    });
    expect(container.querySelector('.sentence')?.textContent).toBe(
      'He was rude and I ended the call.'
    );
    expect(screen.queryByRole('alert'), 'a nudge is not an alarm').toBeNull();
  });
});

describe('what is revealed', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  function reveal() {
    const oncover = vi.fn();
    render(Revealed, {
      caption: 'Item 5',
      heading: 'Picture, first step',
      note: 'Note: damage to a door',
      opens: 'Small, grey, blurred',
      steps: [],
      oncover,
      children: createRawSnippet(() => ({ render: () => '<span>the picture</span>' }))
    });
    return oncover;
  }

  it.each([
    ['Esc', () => fireEvent.keyDown(document.body, { key: 'Escape' })],
    ['another program', () => fireEvent.blur(window)],
    ['Cover now', () => fireEvent.click(screen.getByRole('button', { name: /Cover now/ }))]
  ])('covers itself at %s', async (_, act) => {
    const oncover = reveal();
    await act();
    expect(oncover).toHaveBeenCalledOnce();
  });

  it('covers itself after a minute without a key or the mouse', async () => {
    vi.useFakeTimers();
    const oncover = reveal();
    vi.advanceTimersByTime(50_000);
    await fireEvent.pointerMove(window);
    vi.advanceTimersByTime(50_000);
    expect(oncover, 'the mouse was moved').not.toHaveBeenCalled();
    vi.advanceTimersByTime(10_001);
    expect(oncover).toHaveBeenCalledOnce();
  });

  it('covers itself a minute after it opened, if nothing was touched at all', () => {
    vi.useFakeTimers();
    const oncover = reveal();
    vi.advanceTimersByTime(59_999);
    expect(oncover).not.toHaveBeenCalled();
    vi.advanceTimersByTime(2);
    expect(oncover).toHaveBeenCalledOnce();
  });

  it('covers itself once, whatever comes after', async () => {
    const oncover = reveal();
    await fireEvent.blur(window);
    await fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(oncover).toHaveBeenCalledOnce();
  });

  it('begins at its heading', () => {
    reveal();
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
  });
});

describe('the strength of a passphrase', () => {
  it.each([0, 1, 2, 3, 4])('%d is told in words, and the bar repeats it', (score) => {
    const { container } = render(Strength, { score, words: 'Easy to guess', advice: 'Add a word' });
    expect(container.querySelectorAll('.full')).toHaveLength(score);
    expect(container.querySelector('[aria-live="polite"]')).toHaveTextContent(
      'Easy to guess Add a word'
    );
  });
});
