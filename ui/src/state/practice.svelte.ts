import { ask } from '../backend/ask';
import type { Appearance, SettingsView } from '../backend/generated/contract';

let settings = $state<SettingsView | null>(null);

/** The practice as set up, while the case file is open. */
export const practice = {
  get settings(): SettingsView | null {
    return settings;
  },
  /** Names offered wherever a colleague is asked for. */
  get colleagues(): string[] {
    return settings?.colleagues ?? [];
  },
  /** The officer: whoever uses the program acts as the complaints manager. */
  get officer(): string {
    return settings?.people.complaints_manager ?? '';
  },
  get idleMinutes(): number {
    return settings?.preferences.idle_lock_minutes ?? 10;
  },
  async load(): Promise<void> {
    settings = await ask('settings', {});
    show(settings.preferences.appearance);
  },
  forget(): void {
    settings = null;
  }
};

/** Puts an appearance on the root, where the tokens read it. */
export function show(appearance: Appearance): void {
  const root = document.documentElement;
  if (appearance === 'as_the_computer') delete root.dataset['appearance'];
  else root.dataset['appearance'] = appearance;
}
