const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * Cuts a text that is longer than a number of UTF-16 units, the way in which vendors count, and ends it with `…`; never
 * within what a reader takes for one character, such as a letter with its accent or a family of emoji (Unicode Standard Annex
 * 29).
 */
export function shorten(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  let end = 0;
  for (const { index, segment } of segmenter.segment(text)) {
    if (index + segment.length >= maxLength) break;
    end = index + segment.length;
  }
  return `${text.slice(0, end)}…`;
}
