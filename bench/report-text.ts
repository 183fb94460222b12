import type { Spread } from './statistics.ts';

/** Writes a median, with the extremes in brackets. */
export function spread({ median, min, max }: Spread): string {
  return `${median.toFixed(2)} (${min.toFixed(2)} to ${max.toFixed(2)})`;
}

/** Says whether a goal is reached. */
export function against(isReached: boolean, goal: string): string {
  return `, goal ${goal}: ${isReached ? 'reached' : 'not reached'}`;
}
