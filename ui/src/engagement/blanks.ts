/** The text of the policy marks what nobody has filled in with square brackets. */
export function stretchesOf(paragraph: string): { words: string; isBlank: boolean }[] {
  return paragraph
    .split(/(\[[^\]]+\])/u)
    .filter((words) => words !== '')
    .map((words) => ({ words, isBlank: words.startsWith('[') && words.endsWith(']') }));
}
