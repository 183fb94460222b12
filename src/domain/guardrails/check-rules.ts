import type { GuardrailRule, Guardrails } from '../guardrails.ts';
import type { MessageFacts } from '../message-facts.ts';
import { readClaimWords, type ClaimWords } from './claim-words.ts';
import { findClaim, readClaimText, type ClaimText } from './find-claim.ts';
import type { Finding } from './finding.ts';
import { foldText } from './fold-text.ts';

/** A title of one word would hide that word everywhere. */
const fewestWordsOfTitle = 2;

/** A part of a draft without our own links, and the words in which claims are looked for: those of our own titles are left out. */
export interface ReadPart {
  readonly part: string;
  readonly words: ClaimWords;
}

/**
 * Reads the parts of a draft once, for all checks of words. Our own links end in keys of random letters and digits, which by
 * chance spell a disguised obscenity: one in two hundred does.
 */
export function readParts(
  parts: readonly string[],
  { titles = [], ownLinks = [] }: Pick<MessageFacts, 'titles' | 'ownLinks'>,
): ReadPart[] {
  const hidden = titles.map(foldText).filter((title) => title.trim().split(/\s+/).length >= fewestWordsOfTitle);
  return parts.map((whole) => {
    const part = ownLinks.reduce((rest, link) => rest.replaceAll(link, ' '), whole);
    return { part, words: readClaimWords(withoutTitles(part, hidden)) };
  });
}

/** Checks a draft against the playbook's own rules. */
export function checkRules(
  parts: readonly ReadPart[],
  statements: readonly string[],
  { rules, negations }: Guardrails,
): Finding[] {
  const drafts = parts.map(({ part, words }) => ({ part, claims: readClaimText(words, negations) }));
  const stated = statements.map((statement) => readClaimText(readClaimWords(statement), negations));
  return rules.flatMap((rule) =>
    drafts.flatMap(({ part, claims }) => {
      const found = objection(rule, part, claims, stated);
      return found === undefined
        ? []
        : [{ rule: rule.name, severity: rule.severity, reason: `${rule.says} (${found})` }];
    }),
  );
}

function objection(
  rule: GuardrailRule,
  part: string,
  claims: ClaimText,
  stated: readonly ClaimText[],
): string | undefined {
  const { phrases, innocent, pattern, unless, unlessStated } = rule;
  const claim = phrases && findClaim(claims, phrases, innocent);
  const isStated = unlessStated && phrases && stated.some((fact) => findClaim(fact, phrases, innocent) === claim);
  if (claim !== undefined && isStated !== true) return claim;
  if (pattern === undefined) return undefined;
  const considered = unless === undefined ? part : part.replaceAll(new RegExp(unless, 'giu'), ' ');
  return new RegExp(pattern, 'iu').exec(considered)?.[0];
}

/** The sentence goes on after a title, so that a negation does not reach over it by accident. */
function withoutTitles(text: string, titles: readonly string[]): string {
  if (titles.length === 0) return text;
  return titles.reduce((rest, title) => rest.replaceAll(title, ' ; '), foldText(text));
}
