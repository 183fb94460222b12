import type { Assessment } from '../../domain/assessment.ts';
import type { Dossier } from '../../domain/dossier.ts';
import type { ModelDraft } from '../../domain/drafts/model-draft.ts';
import type { LeadProfile } from '../../domain/lead-profile.ts';
import type { MessageContent, Verdict } from '../../domain/message.ts';
import type { Review, Reviewer } from '../../domain/reviews/review.ts';
import type { OnCallPerson } from '../../domain/on-call/on-call-rules.ts';
import type { Outcome } from '../../domain/outcomes/outcome.ts';
import type { RawSubmission, SubmissionContent } from '../../domain/submission.ts';
import type { TimelineEvent } from '../../domain/timeline-event.ts';
import type { Taker } from '../ports/alert-store.ts';
import type { ConfirmationEvidence } from '../ports/confirmation-store.ts';
import type { Feedback } from '../ports/feedback-store.ts';
import type { ModelCall } from '../ports/model-call-store.ts';
import type { IncomingReply } from '../ports/reply-store.ts';
import type { ReviewDecision } from '../ports/review-store.ts';
import type { PlainOutcome } from '../replies/sealed-outcome.ts';

/** What each sealed column holds as JSON. The name, table and column, is bound to the bytes as their context. */
export interface SealedValues {
  'leads.sealed_profile': LeadProfile;
  'submissions.sealed_profile': LeadProfile;
  'submissions.sealed_content': SubmissionContent;
  'submissions.sealed_headers': RawSubmission['headers'];
  'dossiers.sealed_dossier': Dossier;
  'assessments.sealed_opinion': Pick<Assessment, 'reasoning' | 'suggestedTone' | 'sector' | 'language' | 'basisHash'>;
  'address_confirmations.sealed_evidence': ConfirmationEvidence;
  'feedback.sealed_word': Pick<Feedback, 'assessment' | 'by' | 'note'>;
  'alerts.sealed_taker': Taker;
  'alert_calls.sealed_person': OnCallPerson;
  'drafts.sealed_written': ModelDraft;
  'drafts.sealed_content': MessageContent;
  'drafts.sealed_verdict': Verdict;
  'messages.sealed_content': MessageContent;
  'messages.sealed_verdict_reasons': Verdict['reasons'];
  'reviews.sealed_matter': Pick<Review, 'content' | 'reasons'>;
  'reviews.sealed_reviewer': Reviewer;
  'review_decisions.sealed_decision': Pick<ReviewDecision, 'answer' | 'decidedBy' | 'note'>;
  'replies.sealed_content': Pick<
    IncomingReply,
    'fromAddress' | 'referencedMessageIds' | 'replyToken' | 'toAddresses' | 'subject' | 'text' | 'html' | 'headers'
  >;
  'replies.sealed_outcome': PlainOutcome;
  'outcomes.sealed_word': Pick<Outcome, 'by' | 'note'>;
  'suppressions.sealed_hint': string;
  'suppressions.sealed_lift': { readonly by: string; readonly note: string };
  'timeline_events.sealed_event': Pick<TimelineEvent, 'summary' | 'data'>;
  'model_calls.sealed_prompt': ModelCall['prompt'];
  'model_calls.sealed_answer': string;
}

/** The sealed columns that hold bytes as they came. */
export type SealedBytes = 'submissions.sealed_body' | 'replies.sealed_body';
