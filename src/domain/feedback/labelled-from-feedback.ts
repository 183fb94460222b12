import type { Assessment } from '../assessment.ts';
import { evaluatedLanguages, type LabelledMessage } from '../evaluation/labelled-message.ts';
import type { FeedbackLabel } from './feedback-label.ts';

interface LabelledRequest extends Omit<LabelledMessage, 'id' | 'language' | 'intent' | 'score' | 'note'> {
  readonly submissionId: string;
  readonly label: FeedbackLabel;
  /** What follows from the label. */
  readonly assessment: Assessment;
  /** How model or rules had judged, as far as known. */
  readonly judged?: Pick<Assessment, 'intent' | 'score' | 'judgedBy'> | undefined;
}

/** Which scores fit what a person said; a score that a person let stand fits too. */
const fittingScores: Readonly<Record<FeedbackLabel, readonly [number, number]>> = {
  'not-urgent': [1, 50],
  support: [1, 40],
  spam: [1, 12],
  'real-lead': [50, 100],
};

/** Makes an evaluation's line of what a judge saw and a person said of it. */
export function labelledFromFeedback({
  submissionId,
  label,
  assessment: { intent, score, language },
  judged,
  ...shown
}: LabelledRequest): LabelledMessage {
  const [low, high] = fittingScores[label];
  const found = judged && `; ${judged.judgedBy} had judged ${judged.intent} with score ${judged.score}`;
  return {
    id: `feedback-${submissionId}`,
    language: evaluatedLanguages.find((known) => known === language) ?? 'und',
    intent,
    ...shown,
    score: [Math.min(low, score), Math.max(high, score)],
    note: `A person said ${label}${found ?? ''}.`,
  };
}
