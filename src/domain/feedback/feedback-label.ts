/** What a person says of a lead that was judged. */
export const feedbackLabels = ['not-urgent', 'support', 'spam', 'real-lead'] as const;
export type FeedbackLabel = (typeof feedbackLabels)[number];
