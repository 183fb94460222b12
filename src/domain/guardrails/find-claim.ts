import type { ClaimPhrases } from './claim-phrases.ts';
import type { ClaimWords } from './claim-words.ts';
import { matchClaims, type Match } from './match-claim.ts';

/** What turns a claim into its opposite. */
export interface Negations {
  /** Stand before what they negate. */
  readonly before: ClaimPhrases;
  /** Stand after it, as in "garantía no incluida". */
  readonly after: ClaimPhrases;
  /** Look like a negation and are none, as in "not only". */
  readonly notNegating: ClaimPhrases;
  /** End the reach of a negation, as in "but". */
  readonly breaks: ClaimPhrases;
}

/** "We cannot in good conscience promise or guarantee" is about as far as a negation reaches. */
const reachWords = 6;
const reachAfterWords = 4;

/** A text's words, and where the negations among them stand. */
export interface ClaimText {
  readonly read: ClaimWords;
  readonly before: readonly Match[];
  readonly after: readonly Match[];
  readonly breaks: readonly Match[];
}

/** Finds the negations of a text once, for all rules. */
export function readClaimText(read: ClaimWords, negations: Negations): ClaimText {
  const feigned = matchClaims(read, negations.notNegating);
  const isMeant = ({ start, end }: Match): boolean =>
    !feigned.some((other) => other.start <= start && end <= other.end);
  return {
    read,
    before: matchClaims(read, negations.before).filter(isMeant),
    after: matchClaims(read, negations.after).filter(isMeant),
    breaks: matchClaims(read, negations.breaks),
  };
}

/** Finds the first of some phrases that a text claims; answers its words. What `innocent` covers and what is negated is no claim. */
export function findClaim(text: ClaimText, phrases: ClaimPhrases, innocent?: ClaimPhrases): string | undefined {
  const excused = innocent === undefined ? [] : matchClaims(text.read, innocent);
  const claim = matchClaims(text.read, phrases).find(
    (match) => !excused.some(({ start, end }) => start <= match.start && match.end <= end) && !isNegated(text, match),
  );
  return (
    claim &&
    text.read.words
      .slice(claim.start, claim.end)
      .map(({ forms: [form = ''] }) => form)
      .join(' ')
  );
}

function isNegated({ read: { words }, before, after, breaks }: ClaimText, { start, end }: Match): boolean {
  const reaches = (from: number, to: number): boolean =>
    words[from]?.clause === words[to]?.clause && !breaks.some((other) => other.start >= from && other.end <= to);
  return (
    before.some((other) => other.end <= start && other.end > start - reachWords && reaches(other.start, start)) ||
    after.some((other) => other.start >= end && other.start < end + reachAfterWords && reaches(end - 1, other.start))
  );
}
