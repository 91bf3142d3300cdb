import type { EvidenceKind, ShownAs } from '../backend/generated/contract';

/** What the pages before and after a reveal say. */
export interface RevealWords {
  /** The heading before. */
  covered: string;
  /** The heading after the first step. */
  revealed: string;
  /** What the first step shows. */
  opens: string;
  /** What will happen, to be followed by how to stop. */
  willOpen: string;
}

/** What an item is called once its cover is the subject: "This recording is covered". */
const nouns: Record<EvidenceKind, string> = {
  pdf: 'document',
  picture: 'picture',
  sound: 'recording',
  video: 'video',
  text: 'text',
  email: 'email',
  document: 'document',
  archive: 'archive',
  empty: 'file',
  unknown: 'file'
};

const ways: Record<ShownAs['as'], Pick<RevealWords, 'opens' | 'willOpen'>> = {
  pages: {
    opens: 'Small, grey, blurred',
    willOpen: 'It opens small, grey and blurred. You take each step after that yourself, and'
  },
  picture: {
    opens: 'Small, grey, blurred',
    willOpen: 'It opens small, grey and blurred. You take each step after that yourself, and'
  },
  text: {
    opens: 'Blurred',
    willOpen: 'It opens blurred. You show one paragraph at a time, and'
  },
  sound: {
    opens: 'The note alone',
    willOpen: 'Nothing plays by itself. You show the player and start it yourself, and'
  },
  cannot_be_shown: {
    opens: 'The reason',
    willOpen: 'Nothing of it can be shown here; you will read why, and'
  }
};

export function revealWords(kind: EvidenceKind, as: ShownAs['as']): RevealWords {
  const noun = nouns[kind];
  return {
    covered: `This ${noun} is covered`,
    revealed: `${noun.charAt(0).toUpperCase()}${noun.slice(1)}, first step`,
    ...ways[as]
  };
}
