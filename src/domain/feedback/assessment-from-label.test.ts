import { describe, expect, it } from '@jest/globals';
import type { Assessment, Intent } from '../assessment.ts';
import { assessmentFromLabel } from './assessment-from-label.ts';
import { feedbackLabels, type FeedbackLabel } from './feedback-label.ts';

function judgedAs(intent: Intent, score: number): Assessment {
  return {
    intent,
    score,
    reasoning: 'It says so.',
    suggestedTone: 'plain',
    sector: 'Retail',
    language: 'de',
    confidence: 0.4,
    judgedBy: 'rules',
    judge: 'built-in rules',
    basisHash: 'abc',
  };
}

describe('assessmentFromLabel', () => {
  const table: [FeedbackLabel, Intent, number, Intent, number][] = [
    ['not-urgent', 'URGENT_BUYER', 90, 'TIRE_KICKER', 50],
    ['not-urgent', 'SUPPORT_REQUEST', 20, 'TIRE_KICKER', 20],
    ['support', 'URGENT_BUYER', 90, 'SUPPORT_REQUEST', 35],
    ['support', 'TIRE_KICKER', 12, 'SUPPORT_REQUEST', 12],
    ['spam', 'URGENT_BUYER', 90, 'SPAM', 3],
    ['real-lead', 'URGENT_BUYER', 90, 'URGENT_BUYER', 90],
    ['real-lead', 'TIRE_KICKER', 30, 'TIRE_KICKER', 30],
    ['real-lead', 'SPAM', 3, 'TIRE_KICKER', 50],
    ['real-lead', 'SUPPORT_REQUEST', 70, 'TIRE_KICKER', 70],
  ];

  it.each(table)('%s of %s with score %i gives %s with score %i', (label, intent, score, ...expected) => {
    const { intent: given, score: givenScore } = assessmentFromLabel({
      label,
      judged: judgedAs(intent, score),
      by: 'Alex',
    });
    expect([given, givenScore]).toEqual(expected);
  });

  it('keeps tone, sector and language, and not what the judge had seen', () => {
    const assessment = assessmentFromLabel({ label: 'spam', judged: judgedAs('TIRE_KICKER', 30), by: 'Alex' });
    expect(assessment).toMatchObject({ suggestedTone: 'plain', sector: 'Retail', language: 'de', confidence: 1 });
    expect(assessment).toMatchObject({ judgedBy: 'person', judge: 'Alex' });
    expect(assessment).not.toHaveProperty('basisHash');
    expect(assessment.reasoning).toBe(
      'Alex says that this lead is spam; built-in rules had judged TIRE_KICKER with score 30.',
    );
  });

  it.each(feedbackLabels)('judges a lead that nobody had judged: %s', (label) => {
    const { score, reasoning } = assessmentFromLabel({ label, by: 'Alex' });
    expect(score).toBeGreaterThanOrEqual(1);
    expect(reasoning).toMatch(/^Alex says that this lead [a-z ]+\.$/);
  });
});
