import type { ActivityDependencies } from './activity-dependencies.ts';
import { createAdmitActivities } from './admit.ts';
import { createAlertOperationsActivities } from './alert-operations.ts';
import { createAlertChatActivities, createAlertOnCallActivities } from './alert.ts';
import { createApproveMessageActivities } from './approve-message.ts';
import { createAssessActivities, createAssessByRulesActivities } from './assess.ts';
import { createAttentionActivities } from './attention.ts';
import { createCheckAccessActivities } from './check-access.ts';
import { createCheckDraftActivities } from './check-draft.ts';
import { createComposeMessageActivities } from './compose-message.ts';
import { createCommandLeadActivities } from './command-lead.ts';
import { createConfirmationActivities } from './confirmation.ts';
import { createDecideActivities } from './decide.ts';
import { createEndEnrollmentActivities } from './end-enrollment.ts';
import { createEnrichActivities, createEnrichWithoutCrmActivities } from './enrich.ts';
import { createFetchLeadActivities } from './fetch-lead.ts';
import { createLookUpEmailActivities, createLookUpSmsActivities } from './look-up-delivery.ts';
import { createHandOverActivities } from './hand-over.ts';
import { createObeyCrmChangeActivities } from './crm-changes/obey-crm-change.ts';
import { createFreshReadActivities } from './fresh-read.ts';
import { createAssignOwnerActivities } from './on-call/assign-owner.ts';
import { createPhoneOnCallActivities } from './on-call/phone-on-call.ts';
import { createTellCalledActivities, createTellChatTakenActivities } from './on-call/tell-taken.ts';
import { createTextOnCallActivities } from './on-call/text-on-call.ts';
import { createUrgentAlertActivities } from './on-call/urgent-alert.ts';
import { createPlanAgainActivities } from './plan-again.ts';
import { createPlanWaitActivities } from './plan-wait.ts';
import { createPrepareMessageActivities } from './prepare-message.ts';
import { createReEngageActivities } from './re-engage.ts';
import { createReconcileLeadsActivities } from './reconcile-leads.ts';
import { createMoveVersionActivities } from './move-version.ts';
import { createRecordActivities } from './record.ts';
import { createReviewMessageActivities } from './review-message.ts';
import { createReviewTaskActivities } from './review-task.ts';
import { createSendEmailActivities } from './send-email.ts';
import { createSendSmsActivities } from './send-sms.ts';
import { createAlertReplyActivities } from './replies/alert-reply.ts';
import { createFollowUpReplyActivities } from './replies/follow-up-reply.ts';
import { createForwardReplyActivities } from './replies/forward-reply.ts';
import { createStartByHandActivities } from './start-by-hand.ts';
import { createSettleReplyActivities } from './replies/settle-reply.ts';
import { createUnderstandReplyActivities } from './replies/understand-reply.ts';
import { createSourceTroubleActivities } from './source-trouble.ts';
import { createWatchFailuresActivities } from './watch-failures.ts';
import { createWatchModelsActivities } from './watch-models.ts';
import { createAddStepTaskActivities } from './steps/add-step-task.ts';
import { createChangeTagsActivities } from './steps/change-tags.ts';
import { createChooseBranchActivities } from './steps/choose-branch.ts';
import { createChooseMessageChannelActivities } from './steps/choose-message-channel.ts';
import { createGoToSequenceActivities } from './steps/go-to-sequence.ts';
import { createOpenTicketActivities } from './steps/open-ticket.ts';
import { createKeepOutageActivities } from './vendors/keep-outage.ts';
import { createProbeVendorActivities } from './vendors/probe-vendor.ts';
import { createWatchSourcesActivities } from './watch-sources.ts';
import { withholdVendors, withoutRealVendors } from './withhold-vendors.ts';

/** The activities of each task queue, as the workers register them and the workflows know their types. */
export type Activities = Readonly<ReturnType<typeof makeAll>>;

/** Makes every activity over the same dependencies. */
export function createActivities(dependencies: ActivityDependencies): Activities {
  const { vendors, ...without } = withoutRealVendors(dependencies);
  const all = makeAll(dependencies);
  return vendors.length === 0
    ? all
    : withholdVendors(all, makeAll({ ...dependencies, ...without }), { store: dependencies.store, vendors });
}

/** Apart, so that each is named once: the type is read off what is made. */
function makeAll(dependencies: ActivityDependencies) {
  return {
    database: {
      ...createAdmitActivities(dependencies),
      ...createEnrichWithoutCrmActivities(dependencies),
      ...createAssessByRulesActivities(dependencies),
      ...createDecideActivities(dependencies),
      ...createPrepareMessageActivities(dependencies),
      ...createReviewMessageActivities(dependencies),
      ...createApproveMessageActivities(dependencies),
      ...createPlanWaitActivities(dependencies),
      ...createChooseMessageChannelActivities(dependencies),
      ...createChooseBranchActivities(dependencies),
      ...createChangeTagsActivities(dependencies),
      ...createGoToSequenceActivities(dependencies),
      ...createConfirmationActivities(dependencies),
      ...createPlanAgainActivities(dependencies),
      ...createStartByHandActivities(dependencies),
      ...createCommandLeadActivities(dependencies),
      ...createMoveVersionActivities(dependencies),
      ...createReEngageActivities(dependencies),
      ...createEndEnrollmentActivities(dependencies),
      ...createAttentionActivities(dependencies),
      ...createSourceTroubleActivities(dependencies),
      ...createUrgentAlertActivities(dependencies),
      ...createHandOverActivities(dependencies),
      ...createSettleReplyActivities(dependencies),
      ...createKeepOutageActivities(dependencies),
    },
    crm: {
      ...createEnrichActivities(dependencies),
      ...createRecordActivities(dependencies),
      ...createObeyCrmChangeActivities(dependencies),
      ...createFreshReadActivities(dependencies),
      ...createAssignOwnerActivities(dependencies),
      ...createReviewTaskActivities(dependencies),
      ...createFollowUpReplyActivities(dependencies),
      ...createAddStepTaskActivities(dependencies),
    },
    sources: {
      ...createFetchLeadActivities(dependencies),
      ...createCheckAccessActivities(dependencies),
      ...createReconcileLeadsActivities(dependencies),
      ...createWatchSourcesActivities(dependencies),
      ...createWatchModelsActivities(dependencies),
      ...createWatchFailuresActivities(dependencies),
      ...createProbeVendorActivities(dependencies),
    },
    model: {
      ...createAssessActivities(dependencies),
      ...createComposeMessageActivities(dependencies),
      ...createCheckDraftActivities(dependencies),
      ...createUnderstandReplyActivities(dependencies),
    },
    tickets: createOpenTicketActivities(dependencies),
    email: {
      ...createSendEmailActivities(dependencies),
      ...createLookUpEmailActivities(dependencies),
      ...createForwardReplyActivities(dependencies),
    },
    sms: {
      ...createSendSmsActivities(dependencies),
      ...createLookUpSmsActivities(dependencies),
      ...createAlertOnCallActivities(dependencies),
      ...createTextOnCallActivities(dependencies),
      ...createPhoneOnCallActivities(dependencies),
      ...createTellCalledActivities(dependencies),
    },
    chat: {
      ...createAlertReplyActivities(dependencies),
      ...createAlertChatActivities(dependencies),
      ...createTellChatTakenActivities(dependencies),
      ...createAlertOperationsActivities(dependencies),
    },
  };
}
