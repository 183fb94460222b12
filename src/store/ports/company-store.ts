import type { CompanyFacts } from '../../domain/company/company-facts.ts';

interface CompanyKey {
  /** The directory that was asked. */
  readonly vendor: string;
  readonly domain: string;
}

/** What a directory answered. */
interface RememberedCompany {
  /** Absent when the directory does not know the company. */
  readonly facts?: CompanyFacts | undefined;
}

/** Remembers what directories said of companies, so that each is asked once in a while. */
export interface CompanyStore {
  /** Answers what was fetched after a time; undefined when nothing was. */
  find(key: CompanyKey, fetchedAfter: Date): Promise<RememberedCompany | undefined>;
  /** Remembers an answer in the place of an earlier one. */
  save(key: CompanyKey, company: RememberedCompany, at: Date): Promise<void>;
}
