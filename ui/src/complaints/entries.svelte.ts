import { ask, refusalOf, type Refusal } from '../backend/ask';
import type { EntryChoices, EntryKind, EntryView, FilePart } from '../backend/generated/contract';
import { followUpsOf } from '../wording/parts-of-a-file';

/** The entries of parts of a file, and which of them still wait for something. */
export class FileEntries {
  list = $state<EntryView[] | null>(null);
  choices = $state<EntryChoices | null>(null);
  trouble = $state<Refusal | null>(null);

  async load(complaint: number, parts: FilePart[]): Promise<void> {
    this.trouble = null;
    try {
      const [entries, choices] = await Promise.all([
        ask('entries', { complaint, parts }),
        ask('entry_choices', { complaint })
      ]);
      this.list = entries.entries;
      this.choices = choices;
    } catch (cause) {
      this.trouble = refusalOf(cause);
    }
  }

  followUps(entry: EntryView): EntryKind[] {
    const open = this.choices?.earlier.some(({ id, is_open }) => id === entry.id && is_open);
    return followUpsOf(entry, open === true);
  }
}
