import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Store } from '../store.ts';
import { noon, secondsLater } from './fixtures.ts';

/** States what every store must remember of companies. */
export function describeCompanies(current: () => { readonly store: Store }): void {
  const companies = (): Store['companies'] => current().store.companies;
  const anyKey = (): { vendor: string; domain: string } => ({ vendor: 'directory', domain: `${randomUUID()}.example` });

  describe('companies', () => {
    it('are remembered until they are too old', async () => {
      const key = anyKey();
      const facts = { name: 'Acme', employeeCount: { min: 51, max: 200 }, country: 'DE' };
      await companies().save(key, { facts }, noon);
      expect(await companies().find(key, secondsLater(-1))).toEqual({ facts });
      expect(await companies().find(key, noon)).toBeUndefined();
      expect(await companies().find({ ...key, vendor: 'other' }, secondsLater(-1))).toBeUndefined();
    });

    it('that a directory does not know are remembered as such', async () => {
      const key = anyKey();
      await companies().save(key, {}, noon);
      expect(await companies().find(key, secondsLater(-1))).toEqual({ facts: undefined });
    });

    it('are replaced by what was fetched later', async () => {
      const key = anyKey();
      await companies().save(key, {}, noon);
      await companies().save(key, { facts: { name: 'Acme' } }, secondsLater(2));
      expect(await companies().find(key, secondsLater(1))).toEqual({ facts: { name: 'Acme' } });
    });
  });
}
