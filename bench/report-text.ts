import type { Spread } from './statistics.ts';

/** Writes a median, with the extremes in brackets. */
export function spread({ median, min, max }: Spread): string {
  return `${median.toFixed(2)} (${min.toFixed(2)} to ${max.toFixed(2)})`;
}

/** Says whether a goal is reached. */
export function against(isReached: boolean, goal: string): string {
  return `, goal ${goal}: ${isReached ? 'reached' : 'not reached'}`;
}

/** Writes rows of a name and what was measured, the names as wide as the widest. */
export function tableText(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `${name.padEnd(width)}   ${value}`).join('\n');
}
