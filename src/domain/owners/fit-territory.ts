import { comparable, findPhrase } from '../find-phrase.ts';
import type { Territory } from './owner-rules.ts';

/** What is known of a lead by which its owner is chosen. */
export interface OwnedTraits {
  /** ISO 3166-1 alpha-2, in capitals. */
  readonly country?: string | undefined;
  /** What the company registered. */
  readonly companyDomain?: string | undefined;
  /** As the playbook names it. */
  readonly source: string;
  /** What a directory and the judge say of the company's trade. */
  readonly trades: readonly string[];
}

/** Tells what makes a lead part of a territory, for example `its country is DE`; undefined when it is none of it. */
export function fitTerritory(
  { countries, companyDomains, sources, sectors }: Territory,
  { country, companyDomain, source, trades }: OwnedTraits,
): string | undefined {
  const conditions = [
    { what: 'its country is', wanted: countries, fits: (value: string) => value === country },
    { what: 'its company is', wanted: companyDomains, fits: (value: string) => value === companyDomain },
    { what: 'its source is', wanted: sources, fits: (value: string) => value === source },
    { what: 'its trade is', wanted: sectors, fits: (value: string) => trades.some((trade) => speaksOf(trade, value)) },
  ];
  const reasons: string[] = [];
  for (const { what, wanted, fits } of conditions) {
    if (wanted === undefined) continue;
    const found = wanted.find(fits);
    if (found === undefined) return undefined;
    reasons.push(`${what} ${found}`);
  }
  return reasons.length === 0 ? undefined : reasons.join(' and ');
}

function speaksOf(trade: string, words: string): boolean {
  return findPhrase(comparable(trade), [words], []) !== undefined;
}
