import type { CompanyFacts } from '../domain/company/company-facts.ts';

/** Looks companies up at a vendor of company data. */
export interface CompanyDirectory {
  readonly vendor: string;
  /**
   * Finds the company behind a domain, given as it was registered and in lower case; answers undefined when the vendor does
   * not know it. Every answer may cost: nothing is kept here.
   * @throws ProviderError.
   */
  findCompany(domain: string): Promise<CompanyFacts | undefined>;
}
