import type { CompanyFacts } from '../domain/company/company-facts.ts';
import type { CompanyDirectory } from '../providers/company-directory.ts';
import { ProviderError } from '../providers/provider-error.ts';
import type { Store } from '../store/store.ts';

/** Facts of companies change slowly, and each question to a directory costs money. */
const rememberedMs = 30 * 86_400_000;

interface Dependencies {
  readonly store: Pick<Store, 'companies'>;
  /** Absent when no directory is connected. */
  readonly companies?: CompanyDirectory | undefined;
}

/** What is known of a company, and why no more is. */
export interface FoundCompany {
  readonly facts?: CompanyFacts | undefined;
  /** For the dossier, for example `company: rate_limited`. */
  readonly missing?: string | undefined;
}

/** Asks the directory of companies, or what it said within a month; a directory in trouble costs the lead nothing. */
export async function findCompany(
  { store, companies }: Dependencies,
  domain: string | undefined,
  at: Date,
): Promise<FoundCompany> {
  if (domain === undefined || companies === undefined) return {};
  const key = { vendor: companies.vendor, domain };
  const remembered = await store.companies.find(key, new Date(at.getTime() - rememberedMs));
  if (remembered !== undefined) return remembered;
  try {
    const facts = await companies.findCompany(domain);
    await store.companies.save(key, { facts }, at);
    return { facts };
  } catch (error) {
    if (!ProviderError.is(error)) throw error;
    return { missing: `company: ${error.code}` };
  }
}
