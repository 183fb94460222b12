import type { ActivityDependencies } from './activity-dependencies.ts';
import { createAdmitActivities } from './admit.ts';
import { createAlertOperationsActivities } from './alert-operations.ts';
import { createAlertChatActivities, createAlertOnCallActivities } from './alert.ts';
import { createAssessActivities, createAssessByRulesActivities } from './assess.ts';
import { createAttentionActivities } from './attention.ts';
import { createCheckAccessActivities } from './check-access.ts';
import { createCheckDraftActivities } from './check-draft.ts';
import { createComposeMessageActivities } from './compose-message.ts';
import { createConfirmationActivities } from './confirmation.ts';
import { createDecideActivities } from './decide.ts';
import { createEndEnrollmentActivities } from './end-enrollment.ts';
import { createEnrichActivities, createEnrichWithoutCrmActivities } from './enrich.ts';
import { createFetchLeadActivities } from './fetch-lead.ts';
import { createHandOverActivities } from './hand-over.ts';
import { createPlanWaitActivities } from './plan-wait.ts';
import { createPrepareMessageActivities } from './prepare-message.ts';
import { createReconcileLeadsActivities } from './reconcile-leads.ts';
import { createRecordActivities } from './record.ts';
import { createReviewMessageActivities } from './review-message.ts';
import { createReviewTaskActivities } from './review-task.ts';
import { createSendEmailActivities } from './send-email.ts';
import { createSendSmsActivities } from './send-sms.ts';
import { createSettleReplyActivities } from './settle-reply.ts';
import { createSourceTroubleActivities } from './source-trouble.ts';
import { createWatchModelsActivities } from './watch-models.ts';
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
    ReturnType<typeof createConfirmationActivities> &
    ReturnType<typeof createEndEnrollmentActivities> &
    ReturnType<typeof createAttentionActivities> &
    ReturnType<typeof createSourceTroubleActivities> &
    ReturnType<typeof createHandOverActivities> &
    ReturnType<typeof createSettleReplyActivities>;
  readonly crm: ReturnType<typeof createEnrichActivities> &
    ReturnType<typeof createRecordActivities> &
    ReturnType<typeof createReviewTaskActivities>;
  readonly sources: ReturnType<typeof createFetchLeadActivities> &
    ReturnType<typeof createCheckAccessActivities> &
    ReturnType<typeof createReconcileLeadsActivities> &
    ReturnType<typeof createWatchSourcesActivities> &
    ReturnType<typeof createWatchModelsActivities>;
  readonly model: ReturnType<typeof createAssessActivities> &
    ReturnType<typeof createComposeMessageActivities> &
    ReturnType<typeof createCheckDraftActivities>;
  readonly email: ReturnType<typeof createSendEmailActivities>;
  readonly sms: ReturnType<typeof createSendSmsActivities> & ReturnType<typeof createAlertOnCallActivities>;
  readonly chat: ReturnType<typeof createAlertChatActivities> & ReturnType<typeof createAlertOperationsActivities>;
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
      ...createConfirmationActivities(dependencies),
      ...createEndEnrollmentActivities(dependencies),
      ...createAttentionActivities(dependencies),
      ...createSourceTroubleActivities(dependencies),
      ...createHandOverActivities(dependencies),
      ...createSettleReplyActivities(dependencies),
    },
    crm: {
      ...createEnrichActivities(dependencies),
      ...createRecordActivities(dependencies),
      ...createReviewTaskActivities(dependencies),
    },
    sources: {
      ...createFetchLeadActivities(dependencies),
      ...createCheckAccessActivities(dependencies),
      ...createReconcileLeadsActivities(dependencies),
      ...createWatchSourcesActivities(dependencies),
      ...createWatchModelsActivities(dependencies),
    },
    model: {
      ...createAssessActivities(dependencies),
      ...createComposeMessageActivities(dependencies),
      ...createCheckDraftActivities(dependencies),
    },
    email: createSendEmailActivities(dependencies),
    sms: { ...createSendSmsActivities(dependencies), ...createAlertOnCallActivities(dependencies) },
    chat: { ...createAlertChatActivities(dependencies), ...createAlertOperationsActivities(dependencies) },
  };
}
