/** Tells whether a text fits a pattern in which `*` stands for any run of characters, also none. */
export function matchesPattern(pattern: string, text: string): boolean {
  const [start = '', ...rest] = pattern.split('*');
  const end = rest.pop();
  if (end === undefined) return text === pattern;
  if (!text.startsWith(start) || !text.endsWith(end) || text.length < start.length + end.length) return false;
  const limit = text.length - end.length;
  let position = start.length;
  for (const part of rest) {
    const found = text.indexOf(part, position);
    if (found === -1 || found + part.length > limit) return false;
    position = found + part.length;
  }
  return true;
}

/**
 * Finds the candidate whose pattern fits the text most closely: the pattern with the most letters wins, and among equals
 * the earlier candidate.
 */
export function closestMatch<Candidate>(
  candidates: readonly Candidate[],
  patternsOf: (candidate: Candidate) => readonly string[],
  text: string,
): Candidate | undefined {
  let closest: { readonly candidate: Candidate; readonly letters: number } | undefined;
  for (const candidate of candidates) {
    for (const pattern of patternsOf(candidate)) {
      const letters = pattern.replaceAll('*', '').length;
      if (letters > (closest?.letters ?? -1) && matchesPattern(pattern, text)) closest = { candidate, letters };
    }
  }
  return closest?.candidate;
}
