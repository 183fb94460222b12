import type { FeedbackLabel } from '../../domain/feedback/feedback-label.ts';

/** What each label says of a lead, as the end of a sentence that begins with `this lead is`. */
export const feedbackWords: Readonly<Record<FeedbackLabel, string>> = {
  'not-urgent': 'not urgent',
  support: 'asking for support',
  spam: 'spam',
  'real-lead': 'a real lead',
};
