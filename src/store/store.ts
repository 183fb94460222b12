import type { AlertStore } from './ports/alert-store.ts';
import type { CaseStore } from './ports/case-store.ts';
import type { CompanyStore } from './ports/company-store.ts';
import type { ConfirmationStore } from './ports/confirmation-store.ts';
import type { ControlStore } from './ports/control-store.ts';
import type { CrmStateStore } from './ports/crm-state-store.ts';
import type { DeliveryEventStore } from './ports/delivery-event-store.ts';
import type { DeliveryStore } from './ports/delivery-store.ts';
import type { DraftStore } from './ports/draft-store.ts';
import type { EnrollmentStore } from './ports/enrollment-store.ts';
import type { FailureStore } from './ports/failure-store.ts';
import type { FeedbackStore } from './ports/feedback-store.ts';
import type { LeadStore } from './ports/lead-store.ts';
import type { MeetingStore } from './ports/meeting-store.ts';
import type { MessageStore } from './ports/message-store.ts';
import type { ModelCallStore } from './ports/model-call-store.ts';
import type { OutcomeStore } from './ports/outcome-store.ts';
import type { PerformedActionStore } from './ports/performed-action-store.ts';
import type { PlaybookStore } from './ports/playbook-store.ts';
import type { ReplyStore } from './ports/reply-store.ts';
import type { ReviewStore } from './ports/review-store.ts';
import type { SourceStore } from './ports/source-store.ts';
import type { SubmissionStore } from './ports/submission-store.ts';
import type { SuppressionStore } from './ports/suppression-store.ts';
import type { TimelineStore } from './ports/timeline-store.ts';
import type { WebhookTokenStore } from './ports/webhook-token-store.ts';

/** What must outlive workflows or be searched beside them, grouped by aggregate. */
export interface Store {
  readonly submissions: SubmissionStore;
  readonly sources: SourceStore;
  readonly leads: LeadStore;
  readonly cases: CaseStore;
  readonly companies: CompanyStore;
  readonly enrollments: EnrollmentStore;
  readonly confirmations: ConfirmationStore;
  readonly drafts: DraftStore;
  readonly reviews: ReviewStore;
  readonly feedback: FeedbackStore;
  readonly alerts: AlertStore;
  readonly messages: MessageStore;
  readonly deliveries: DeliveryStore;
  readonly failures: FailureStore;
  readonly controls: ControlStore;
  readonly crmStates: CrmStateStore;
  readonly replies: ReplyStore;
  readonly suppressions: SuppressionStore;
  readonly deliveryEvents: DeliveryEventStore;
  readonly webhookTokens: WebhookTokenStore;
  readonly meetings: MeetingStore;
  readonly outcomes: OutcomeStore;
  readonly timeline: TimelineStore;
  readonly modelCalls: ModelCallStore;
  readonly performedActions: PerformedActionStore;
  readonly playbooks: PlaybookStore;
  /** Answers when the database does; throws otherwise. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
