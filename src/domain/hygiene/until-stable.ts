const maxRounds = 10;

/**
 * Repeats a step until it changes nothing more, so that what was encoded twice is decoded twice and cleaning the result again
 * changes nothing. Ends after ten rounds in any case.
 */
export function untilStable(step: (text: string) => string, text: string): string {
  let settled = text;
  for (let round = 0; round < maxRounds; round += 1) {
    const next = step(settled);
    if (next === settled) break;
    settled = next;
  }
  return settled;
}
