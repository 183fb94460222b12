import { diffLines } from 'diff';

/** Counts the lines that differ between two texts; a line that was replaced counts once. */
export function changedLines(before: string, after: string): number {
  let count = 0;
  let removed = 0;
  for (const part of diffLines(before, after)) {
    if (part.removed) {
      removed = part.count;
      count += part.count;
    } else {
      if (part.added) count += Math.max(part.count - removed, 0);
      removed = 0;
    }
  }
  return count;
}
