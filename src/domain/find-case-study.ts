import type { CaseStudies, CaseStudy } from './case-study.ts';
import type { CompanyFacts } from './company/company-facts.ts';
import { comparable, findPhrase } from './find-phrase.ts';
import type { LeadProfile } from './lead-profile.ts';

interface SectorHints {
  /** What a directory says of the lead's company. */
  readonly company?: Pick<CompanyFacts, 'sector' | 'industry'> | undefined;
  /** What the judge of the lead takes its sector for. */
  readonly judgedSector?: string | undefined;
  readonly profile: Pick<LeadProfile, 'company' | 'jobTitle'>;
}

/**
 * Finds the case study of a lead's sector, or the general one. What a directory says of the company counts before what
 * the judge says, and that before what the names of company and job suggest; of two studies that fit equally the earlier one is taken.
 */
export function findCaseStudy(hints: SectorHints, { bySector, general }: CaseStudies): CaseStudy {
  const { company, judgedSector, profile } = hints;
  for (const hint of [company?.industry, company?.sector, judgedSector, profile.company, profile.jobTitle]) {
    if (hint === undefined) continue;
    const text = comparable(hint);
    const found = bySector.find(({ words }) => findPhrase(text, words, []) !== undefined);
    if (found !== undefined) return found;
  }
  return general;
}
