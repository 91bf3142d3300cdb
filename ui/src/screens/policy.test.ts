/** The policy in force, and the one not adopted yet. */
import { screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { noPolicy } from '../standin/fixtures-engagement';
import { openProgram, region, words } from '../test/program';

describe('the policy', () => {
  it('shows the version in force, its text with the sources, and its versions', async () => {
    await openProgram({ screen: 'policy' });
    await screen.findByText('Version 2, in force since Wed 1 April 2026.');
    const text = await region('The policy');
    expect(words(text)).toContain('PHSO sample policy, specific actions');
    expect(text.querySelector('mark')).toBeNull();
    const versions = words(await region('Versions'));
    expect(versions.indexOf('Version 2')).toBeLessThan(versions.indexOf('Version 1'));
    expect(screen.getByRole('button', { name: 'Print the policy…' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Change the numbers…' })).toHaveAttribute(
      'href',
      '#/book/add/hard_call_numbers_set'
    );
  });

  it('marks the blanks while none was adopted, with one green button and nothing to print', async () => {
    await openProgram({ screen: 'policy' }, 'open', (stand) => {
      stand.answers.policy = noPolicy;
    });
    await screen.findByText(/^No version was adopted yet/u);
    expect(words(document.querySelector('mark') as Element)).toBe(
      '[who decides about specific actions], to be filled in'
    );
    expect(screen.queryByRole('button', { name: /Print/u })).toBeNull();
    const adopt = screen.getByRole('link', { name: 'Adopt a version…' });
    expect(adopt).toHaveClass('main');
    expect(adopt).toHaveAttribute('href', '#/book/add/policy_adopted');
  });
});
