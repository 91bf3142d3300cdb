import type { EvidenceKind } from '../backend/generated/contract';

interface RevealWords {
  /** The heading before. */
  covered: string;
  /** The heading after the first step. */
  revealed: string;
  /** What the first step shows. */
  opens: string;
  /** What will happen, in a sentence. */
  willOpen: string;
}

const seen = (covered: string, revealed: string): RevealWords => ({
  covered,
  revealed,
  opens: 'Small, grey, blurred',
  willOpen: 'It opens small, grey and blurred. You take each step after that yourself, and'
});

const read = (covered: string, revealed: string): RevealWords => ({
  covered,
  revealed,
  opens: 'Blurred, line by line',
  willOpen: 'It opens blurred. You show one paragraph at a time, and'
});

const heard = (covered: string, revealed: string): RevealWords => ({
  covered,
  revealed,
  opens: 'The note alone',
  willOpen: 'Nothing is played by itself. You show the player and start it yourself, and'
});

const words: Record<EvidenceKind, RevealWords> = {
  pdf: seen('This document is covered', 'Document, first step'),
  picture: seen('This picture is covered', 'Picture, first step'),
  sound: heard('This recording is covered', 'Recording, first step'),
  video: heard('This video is covered', 'Video, first step'),
  text: read('This text is covered', 'Text, first step'),
  email: read('This email is covered', 'Email, first step'),
  document: read('This document is covered', 'Document, first step'),
  archive: read('This archive is covered', 'Archive, first step'),
  empty: read('This file is covered', 'File, first step'),
  unknown: read('This file is covered', 'File, first step')
};

export function revealWords(kind: EvidenceKind): RevealWords {
  return words[kind];
}
