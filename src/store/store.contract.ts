import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { describeCaps } from './contract/caps.contract.ts';
import { describeAlerts } from './contract/alerts.contract.ts';
import { describeCases } from './contract/cases.contract.ts';
import { describeCompanies } from './contract/companies.contract.ts';
import { describeConfirmations } from './contract/confirmations.contract.ts';
import { describeControls } from './contract/controls.contract.ts';
import { describeDeliveries } from './contract/deliveries.contract.ts';
import { describeDrafts } from './contract/drafts.contract.ts';
import { describeDuplicates } from './contract/duplicates.contract.ts';
import { describeEnrollments } from './contract/enrollments.contract.ts';
import { describeFailures } from './contract/failures.contract.ts';
import { describeFeedback } from './contract/feedback.contract.ts';
import { describeIdentities } from './contract/identities.contract.ts';
import { describeInbox } from './contract/inbox.contract.ts';
import { describeLeadless } from './contract/leadless.contract.ts';
import { describeLeads } from './contract/leads.contract.ts';
import { describeMerges } from './contract/merges.contract.ts';
import { describeOutcomes } from './contract/outcomes.contract.ts';
import { describeOwners } from './contract/owners.contract.ts';
import { describePlaybooks } from './contract/playbooks.contract.ts';
import { describeReadmission } from './contract/readmission.contract.ts';
import { describeReceive } from './contract/receive.contract.ts';
import { describeRecords } from './contract/records.contract.ts';
import { describeRefusals } from './contract/refusals.contract.ts';
import { describeReplies } from './contract/replies.contract.ts';
import { describeReplyOutcomes } from './contract/reply-outcomes.contract.ts';
import { describeReviewClosings } from './contract/review-closings.contract.ts';
import { describeReviews } from './contract/reviews.contract.ts';
import { describeRouting } from './contract/routing.contract.ts';
import { describeSealing } from './contract/sealing.contract.ts';
import { describeSendingModes } from './contract/sending-modes.contract.ts';
import { describeSources } from './contract/sources.contract.ts';
import { describeSuppressions } from './contract/suppressions.contract.ts';
import { describeDeliveryEvents } from './contract/delivery-events.contract.ts';
import { describeTurns } from './contract/turns.contract.ts';
import { describeVendors } from './contract/vendors.contract.ts';
import { describeVersions } from './contract/versions.contract.ts';
import { describeUnknownDeliveries } from './contract/unknown-deliveries.contract.ts';
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
    describe('submissions', () => {
      describeReceive(current);
      describeDuplicates(current);
      describeIdentities(current);
      describeMerges(current);
      describeLeadless(current);
      describeInbox(current);
      describeRefusals(current);
    });
    describeSources(current);
    describeLeads(current);
    describeOwners(current);
    describeCases(current);
    describeCompanies(current);
    describeRouting(current);
    describeEnrollments(current);
    describeTurns(current);
    describeVersions(current);
    describeConfirmations(current);
    describeDrafts(current);
    describeReviews(current);
    describeReviewClosings(current);
    describeFeedback(current);
    describeAlerts(current);
    describeReadmission(current);
    describeRecords(current);
    describePlaybooks(current);
    describeDeliveries(current);
    describeUnknownDeliveries(current);
    describeFailures(current);
    describeCaps(current);
    describeControls(current);
    describeSendingModes(current);
    describeReplies(current);
    describeReplyOutcomes(current);
    describeSuppressions(current);
    describeDeliveryEvents(current);
    describeOutcomes(current);
    describeVendors(current);
    describeSealing(current);
  });
}
