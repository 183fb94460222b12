import { describe, expect, it } from '@jest/globals';
import type { CompanyFacts } from '../domain/company/company-facts.ts';
import type { CompanyDirectory } from './company-directory.ts';
import { describeFailures, type ConnectOverrides, type FailingVendor } from './provider-failures.contract.ts';

/** A stand-in for a vendor of company data, and the adapter that is connected to it. */
export interface CompanyVendor extends Pick<FailingVendor, 'failNext'> {
  connect(overrides?: ConnectOverrides): CompanyDirectory;
  /** A domain that the vendor knows, and what it knows of it. */
  readonly known: { readonly domain: string; readonly facts: CompanyFacts };
  readonly credentials: readonly string[];
}

/** States what every directory of companies does. */
export function describeCompanyDirectory(name: string, make: () => CompanyVendor): void {
  describe(`${name} as a directory of companies`, () => {
    it('finds a company with its facts', async () => {
      const vendor = make();
      await expect(vendor.connect().findCompany(vendor.known.domain)).resolves.toEqual(vendor.known.facts);
    });

    it('answers nothing for a company that it does not know', async () => {
      await expect(make().connect().findCompany('unknown.example')).resolves.toBeUndefined();
    });

    describeFailures(() => {
      const vendor = make();
      return {
        failNext: (failure) => vendor.failNext(failure),
        call: (overrides) => vendor.connect(overrides).findCompany(vendor.known.domain),
        secrets: [...vendor.credentials, vendor.known.domain],
      };
    });
  });
}
