import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { describeCases } from './contract/cases.contract.ts';
import { describeDeliveries } from './contract/deliveries.contract.ts';
import { describeEnrollments } from './contract/enrollments.contract.ts';
import { describeLeads } from './contract/leads.contract.ts';
import { describeRecords } from './contract/records.contract.ts';
import { describeReplies } from './contract/replies.contract.ts';
import { describeSealing } from './contract/sealing.contract.ts';
import { describeSubmissions } from './contract/submissions.contract.ts';
import { createStore } from './create-store.ts';
import type { StoreContext } from './store-context.ts';
import type { Store } from './store.ts';

/** States what every store must do, on a database that is fresh and migrated. */
export function describeStore(name: string, openContext: () => Promise<StoreContext>): void {
  describe(name, () => {
    let opened: { readonly store: Store; readonly context: StoreContext } | undefined;
    const current = (): { readonly store: Store; readonly context: StoreContext } => {
      if (opened === undefined) throw new Error('The store is not open');
      return opened;
    };
    beforeAll(async () => {
      const context = await openContext();
      opened = { context, store: createStore(context) };
    });
    afterAll(() => opened?.store.close());

    it('answers a ping', async () => {
      await expect(current().store.ping()).resolves.toBeUndefined();
    });
    describeSubmissions(current);
    describeLeads(current);
    describeCases(current);
    describeEnrollments(current);
    describeRecords(current);
    describeDeliveries(current);
    describeReplies(current);
    describeSealing(current);
  });
}
