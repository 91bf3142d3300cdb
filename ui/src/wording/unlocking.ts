import type { Keychain } from '../backend/window';
import type { Choice } from '../parts/Radios.svelte';

/** The two ways to unlock on this computer; the second says so where it cannot be had. */
export function unlockingChoices(keychain: Keychain): Choice<'passphrase' | 'keychain'>[] {
  return [
    {
      value: 'passphrase',
      label: 'Ask for my passphrase every time',
      hint: 'Right where others use the same computer or the same sign-in.'
    },
    {
      value: 'keychain',
      label: 'Unlock with my sign-in on this computer',
      hint:
        keychain === 'not_available'
          ? 'Not possible here: this computer offers no keychain. Everything else works without it.'
          : 'The computer keeps a key for you. Whoever is signed in as you can open the case file.'
    }
  ];
}
