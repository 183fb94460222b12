import { describe, expect, it } from '@jest/globals';
import { labelledMessageSchema } from '../evaluation/labelled-message.ts';
import { assessmentFromLabel } from './assessment-from-label.ts';
import { feedbackLabels } from './feedback-label.ts';
import { labelledFromFeedback } from './labelled-from-feedback.ts';

const submissionId = '6f0a4c1e-0d6c-4d39-9a52-6f2a3e8f9b10';
const judged = {
  intent: 'TIRE_KICKER',
  score: 22,
  reasoning: 'It says so.',
  suggestedTone: 'plain',
  language: 'de',
  confidence: 0.4,
  judgedBy: 'rules',
  judge: 'built-in rules',
} as const;

describe('labelledFromFeedback', () => {
  it.each(feedbackLabels)('makes a line that an evaluation reads: %s', (label) => {
    const assessment = assessmentFromLabel({ label, judged, by: 'Alex' });
    const line = labelledFromFeedback({ submissionId, label, assessment, judged, source: 'demo_request' });
    expect(labelledMessageSchema.parse(line)).toEqual(line);
    expect(line).toMatchObject({ id: `feedback-${submissionId}`, intent: assessment.intent, language: 'de' });
    const [low, high] = line.score;
    expect(low).toBeLessThanOrEqual(assessment.score);
    expect(high).toBeGreaterThanOrEqual(assessment.score);
  });

  it('names no person, and leaves a language open that evaluations do not know', () => {
    const assessment = assessmentFromLabel({ label: 'spam', judged: { ...judged, language: 'nl' }, by: 'Alex' });
    const line = labelledFromFeedback({ submissionId, label: 'spam', assessment, judged, source: 'demo_request' });
    expect(line).toEqual({
      id: `feedback-${submissionId}`,
      language: 'und',
      intent: 'SPAM',
      source: 'demo_request',
      score: [1, 12],
      note: 'A person said spam; rules had judged TIRE_KICKER with score 22.',
    });
  });
});
