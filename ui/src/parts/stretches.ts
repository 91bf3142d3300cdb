/** A stretch of a text, in UTF-16 units as a web page counts. */
export interface Stretch {
  start: number;
  end: number;
}

/** The sentences of a text in order; a line that ends is the end of a sentence too. */
export function sentences(text: string): Stretch[] {
  const found: Stretch[] = [];
  const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' });
  for (const line of text.matchAll(/[^\n]+/gu)) {
    for (const { segment, index } of segmenter.segment(line[0])) {
      if (segment.trim() === '') continue;
      const lead = segment.length - segment.trimStart().length;
      const start = line.index + index + lead;
      found.push({ start, end: start + segment.trim().length });
    }
  }
  return found;
}

/** The words of a stretch, without the blanks at its ends. */
export function trimmed(text: string, { start, end }: Stretch): string {
  return text.slice(start, end).trim();
}

/** The beginning and the end of words, to know them by. */
export function shortened(text: string): string {
  const words = text.split(/\s+/u);
  if (words.length <= 14) return `‘${words.join(' ')}’`;
  return `‘${words.slice(0, 7).join(' ')} … ${words.slice(-5).join(' ')}’`;
}
