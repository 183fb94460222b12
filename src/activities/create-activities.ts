import type { ActivityDependencies } from './activity-dependencies.ts';
import { createAdmitActivities } from './admit.ts';
import { createAlertOperationsActivities } from './alert-operations.ts';
import { createAlertChatActivities, createAlertOnCallActivities } from './alert.ts';
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
import { createTellCalledActivities, createTellChatTakenActivities } from './on-call/tell-taken.ts';
import { createTextOnCallActivities } from './on-call/text-on-call.ts';
import { createUrgentAlertActivities } from './on-call/urgent-alert.ts';
import { createPlanAgainActivities } from './plan-again.ts';
import { createPlanWaitActivities } from './plan-wait.ts';
import { createPrepareMessageActivities } from './prepare-message.ts';
import { createReEngageActivities } from './re-engage.ts';
import { createReconcileLeadsActivities } from './reconcile-leads.ts';
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
import { createWatchSourcesActivities } from './watch-sources.ts';

/** The activities of each task queue, as the workers register them and the workflows know their types. */
export interface Activities {
  readonly database: ReturnType<typeof createAdmitActivities> &
    ReturnType<typeof createEnrichWithoutCrmActivities> &
    ReturnType<typeof createAssessByRulesActivities> &
    ReturnType<typeof createDecideActivities> &
    ReturnType<typeof createPrepareMessageActivities> &
    ReturnType<typeof createReviewMessageActivities> &
    ReturnType<typeof createPlanWaitActivities> &
    ReturnType<typeof createChooseMessageChannelActivities> &
    ReturnType<typeof createChooseBranchActivities> &
    ReturnType<typeof createChangeTagsActivities> &
    ReturnType<typeof createGoToSequenceActivities> &
    ReturnType<typeof createConfirmationActivities> &
    ReturnType<typeof createPlanAgainActivities> &
    ReturnType<typeof createStartByHandActivities> &
    ReturnType<typeof createCommandLeadActivities> &
    ReturnType<typeof createReEngageActivities> &
    ReturnType<typeof createEndEnrollmentActivities> &
    ReturnType<typeof createAttentionActivities> &
    ReturnType<typeof createSourceTroubleActivities> &
    ReturnType<typeof createUrgentAlertActivities> &
    ReturnType<typeof createHandOverActivities> &
    ReturnType<typeof createSettleReplyActivities>;
  readonly crm: ReturnType<typeof createEnrichActivities> &
    ReturnType<typeof createRecordActivities> &
    ReturnType<typeof createObeyCrmChangeActivities> &
    ReturnType<typeof createFreshReadActivities> &
    ReturnType<typeof createAssignOwnerActivities> &
    ReturnType<typeof createReviewTaskActivities> &
    ReturnType<typeof createFollowUpReplyActivities> &
    ReturnType<typeof createAddStepTaskActivities>;
  readonly sources: ReturnType<typeof createFetchLeadActivities> &
    ReturnType<typeof createCheckAccessActivities> &
    ReturnType<typeof createReconcileLeadsActivities> &
    ReturnType<typeof createWatchSourcesActivities> &
    ReturnType<typeof createWatchModelsActivities> &
    ReturnType<typeof createWatchFailuresActivities>;
  readonly model: ReturnType<typeof createAssessActivities> &
    ReturnType<typeof createComposeMessageActivities> &
    ReturnType<typeof createCheckDraftActivities> &
    ReturnType<typeof createUnderstandReplyActivities>;
  readonly tickets: ReturnType<typeof createOpenTicketActivities>;
  readonly email: ReturnType<typeof createSendEmailActivities> &
    ReturnType<typeof createLookUpEmailActivities> &
    ReturnType<typeof createForwardReplyActivities>;
  readonly sms: ReturnType<typeof createSendSmsActivities> &
    ReturnType<typeof createLookUpSmsActivities> &
    ReturnType<typeof createAlertOnCallActivities> &
    ReturnType<typeof createTextOnCallActivities> &
    ReturnType<typeof createTellCalledActivities>;
  readonly chat: ReturnType<typeof createAlertReplyActivities> &
    ReturnType<typeof createAlertChatActivities> &
    ReturnType<typeof createTellChatTakenActivities> &
    ReturnType<typeof createAlertOperationsActivities>;
}

/** Makes every activity over the same dependencies. */
export function createActivities(dependencies: ActivityDependencies): Activities {
  return {
    database: {
      ...createAdmitActivities(dependencies),
      ...createEnrichWithoutCrmActivities(dependencies),
      ...createAssessByRulesActivities(dependencies),
      ...createDecideActivities(dependencies),
      ...createPrepareMessageActivities(dependencies),
      ...createReviewMessageActivities(dependencies),
      ...createPlanWaitActivities(dependencies),
      ...createChooseMessageChannelActivities(dependencies),
      ...createChooseBranchActivities(dependencies),
      ...createChangeTagsActivities(dependencies),
      ...createGoToSequenceActivities(dependencies),
      ...createConfirmationActivities(dependencies),
      ...createPlanAgainActivities(dependencies),
      ...createStartByHandActivities(dependencies),
      ...createCommandLeadActivities(dependencies),
      ...createReEngageActivities(dependencies),
      ...createEndEnrollmentActivities(dependencies),
      ...createAttentionActivities(dependencies),
      ...createSourceTroubleActivities(dependencies),
      ...createUrgentAlertActivities(dependencies),
      ...createHandOverActivities(dependencies),
      ...createSettleReplyActivities(dependencies),
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
