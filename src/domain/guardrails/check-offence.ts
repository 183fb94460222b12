import type { Guardrails } from '../guardrails.ts';
import type { ReadPart } from './check-rules.ts';
import { findOffence } from './find-offence.ts';
import type { Finding } from './finding.ts';
import { matchClaims } from './match-claim.ts';

/**
 * Checks a draft for obscene and insulting words: the English ones of a kept list in every message, the playbook's in
 * messages of their language, since a plain word of one language insults in another.
 */
export function checkOffence(
  parts: readonly ReadPart[],
  language: string | undefined,
  { offensiveWords }: Guardrails,
): Finding[] {
  const lists = [...offensiveWords].flatMap(([code, list]) =>
    language === undefined || code === 'any' || code === language ? [list] : [],
  );
  const isOffensive = parts.some(
    ({ part, words }) => findOffence(part) !== undefined || lists.some((list) => matchClaims(words, list).length > 0),
  );
  return isOffensive ? [{ rule: 'offence', severity: 'review', reason: 'It holds an offensive word.' }] : [];
}
