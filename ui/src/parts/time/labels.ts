/** Words beside the marks of a lane, where there is room for them. */

/** The width of a letter of 16 pixels, on the safe side. */
const letter = 7.5;
/** From the middle of a mark to the first letter beside it. */
const beside = 11;
/** What stays free before the next mark. */
const before = 12;

export interface Placed {
  x: number;
  words: string;
}

export function wide(words: string): number {
  return words.length * letter;
}

/**
 * The words of each mark of one row, the short ones where the long find no room. What finds no room before the next mark is told beside that
 * one: `spoken, then in writing`.
 */
export function besideMarks(
  marks: { x: number; label?: string | undefined; short?: string | undefined }[],
  right: number
): (Placed | null)[] {
  let waiting: string[] = [];
  return marks.map(({ x, label, short }, at) => {
    if (label === undefined) return null;
    const next = marks[at + 1];
    const room = (next === undefined ? right : next.x - before) - x - beside;
    const own = short === undefined ? [label] : [label, short];
    const earlier = waiting.length > 0 ? `${waiting.join(', ')}, then ` : '';
    const words = [...own.map((one) => earlier + one), ...own].find((one) => wide(one) <= room);
    waiting = words === undefined ? [...waiting, short ?? label] : [];
    return words === undefined ? null : { x: x + beside, words };
  });
}
