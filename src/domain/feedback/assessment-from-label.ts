import type { Assessment } from '../assessment.ts';
import type { FeedbackLabel } from './feedback-label.ts';

interface LabelRequest {
  readonly label: FeedbackLabel;
  /** How model or rules had judged the lead; absent when nobody had yet. */
  readonly judged?: Assessment | undefined;
  /** Who says so, as far as known. */
  readonly by: string;
}

/** Middle of the scores: below stands who is not to be called today, above who is. */
const middleScore = 50;
const highestSupportScore = 35;
const spamScore = 3;

const words: Readonly<Record<FeedbackLabel, string>> = {
  'not-urgent': 'is not urgent',
  support: 'asks for support',
  spam: 'is spam',
  'real-lead': 'is a real lead',
};

/** Judges a lead by what a person says of it; what the label does not speak of stays as it was judged. */
export function assessmentFromLabel({ label, judged, by }: LabelRequest): Assessment {
  return {
    ...verdictOf(label, judged),
    reasoning: `${by} says that this lead ${words[label]}${describeJudged(judged)}.`,
    suggestedTone: judged?.suggestedTone ?? 'friendly and helpful',
    sector: judged?.sector,
    language: judged?.language,
    confidence: 1,
    judgedBy: 'person',
    judge: by,
  };
}

function verdictOf(label: FeedbackLabel, judged: Assessment | undefined): Pick<Assessment, 'intent' | 'score'> {
  switch (label) {
    case 'not-urgent':
      return { intent: 'TIRE_KICKER', score: Math.min(judged?.score ?? middleScore, middleScore) };
    case 'support':
      return { intent: 'SUPPORT_REQUEST', score: Math.min(judged?.score ?? highestSupportScore, highestSupportScore) };
    case 'spam':
      return { intent: 'SPAM', score: spamScore };
    case 'real-lead':
      return judged?.intent === 'URGENT_BUYER' || judged?.intent === 'TIRE_KICKER'
        ? { intent: judged.intent, score: judged.score }
        : { intent: 'TIRE_KICKER', score: Math.max(judged?.score ?? middleScore, middleScore) };
  }
}

function describeJudged(judged: Assessment | undefined): string {
  if (judged === undefined) return '';
  return `; ${judged.judge} had judged ${judged.intent} with score ${judged.score}`;
}
