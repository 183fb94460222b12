import { sql } from 'kysely';
import { createAlertStore } from './alerts/create-alert-store.ts';
import { createCaseStore } from './cases/create-case-store.ts';
import { createConfirmationStore } from './confirmations/create-confirmation-store.ts';
import { createCompanyStore } from './companies/create-company-store.ts';
import { createControlStore } from './controls/create-control-store.ts';
import { createCrmStateStore } from './crm-states/create-crm-state-store.ts';
import { createDeliveryStore } from './deliveries/create-delivery-store.ts';
import { createDeliveryEventStore } from './events/create-delivery-event-store.ts';
import { createDraftStore } from './drafts/create-draft-store.ts';
import { createEnrollmentStore } from './enrollments/create-enrollment-store.ts';
import { createFailureStore } from './failures/create-failure-store.ts';
import { createFeedbackStore } from './feedback/create-feedback-store.ts';
import { createLeadStore } from './leads/create-lead-store.ts';
import { createMeetingStore } from './meetings/create-meeting-store.ts';
import { createMessageStore } from './messages/create-message-store.ts';
import { createModelCallStore } from './model-calls/create-model-call-store.ts';
import { createOutcomeStore } from './outcomes/create-outcome-store.ts';
import { createOwnerStore } from './owners/create-owner-store.ts';
import { createPerformedActionStore } from './performed-actions/create-performed-action-store.ts';
import { createPlaybookStore } from './playbooks/create-playbook-store.ts';
import { createReplyStore } from './replies/create-reply-store.ts';
import { createReviewStore } from './reviews/create-review-store.ts';
import { createRoutingStore } from './routing/create-routing-store.ts';
import { createSourceStore } from './sources/create-source-store.ts';
import { createSubmissionStore } from './submissions/create-submission-store.ts';
import { createSuppressionStore } from './suppressions/create-suppression-store.ts';
import { createTimelineStore } from './timeline/create-timeline-store.ts';
import { createVendorStore } from './vendors/create-vendor-store.ts';
import { createVersionStore } from './versions/create-version-store.ts';
import { createWebhookTokenStore } from './webhook-tokens/create-webhook-token-store.ts';
import type { StoreContext } from './store-context.ts';
import type { Store } from './store.ts';

/** Makes the store on an open database whose tables are up to date; closing it closes the database. */
export function createStore(context: StoreContext): Store {
  const { db } = context;
  return {
    submissions: createSubmissionStore(context),
    sources: createSourceStore(context),
    leads: createLeadStore(context),
    owners: createOwnerStore(context),
    cases: createCaseStore(context),
    companies: createCompanyStore(context),
    routing: createRoutingStore(context),
    enrollments: createEnrollmentStore(context),
    versions: createVersionStore(context),
    confirmations: createConfirmationStore(context),
    drafts: createDraftStore(context),
    reviews: createReviewStore(context),
    feedback: createFeedbackStore(context),
    alerts: createAlertStore(context),
    messages: createMessageStore(context),
    deliveries: createDeliveryStore(context),
    failures: createFailureStore(context),
    controls: createControlStore(context),
    crmStates: createCrmStateStore(context),
    replies: createReplyStore(context),
    suppressions: createSuppressionStore(context),
    deliveryEvents: createDeliveryEventStore(context),
    webhookTokens: createWebhookTokenStore(context),
    meetings: createMeetingStore(context),
    outcomes: createOutcomeStore(context),
    timeline: createTimelineStore(context),
    modelCalls: createModelCallStore(context),
    performedActions: createPerformedActionStore(context),
    playbooks: createPlaybookStore(context),
    vendors: createVendorStore(context),
    async ping() {
      await sql`select 1`.execute(db);
    },
    close: () => db.destroy(),
  };
}
