import { describe, expect, it } from '@jest/globals';
import type { Intent } from '../assessment.ts';
import { evaluate } from './evaluate.ts';
import type { JudgedMessage, Judgement } from './judged-message.ts';
import type { LabelledMessage } from './labelled-message.ts';

const label = (id: string, intent: Intent, overrides: Partial<LabelledMessage> = {}): LabelledMessage => ({
  id,
  language: 'en',
  intent,
  source: 'other',
  score: [40, 60],
  ...overrides,
});
const judgement = (intent: Intent, score = 50, confidence = 0.8): Judgement => ({ intent, score, confidence });

describe('evaluate', () => {
  const messages: JudgedMessage[] = [
    { label: label('a', 'SPAM'), judgements: [judgement('SPAM'), judgement('SPAM')] },
    { label: label('b', 'SPAM', { language: 'de' }), judgements: [judgement('TIRE_KICKER'), judgement('SPAM')] },
    { label: label('c', 'TIRE_KICKER'), judgements: [judgement('TIRE_KICKER', 90), judgement('TIRE_KICKER')] },
    { label: label('d', 'SPAM'), judgements: [] },
    { label: label('e', 'SPAM'), judgements: [judgement('URGENT_BUYER', 50, 0.9), judgement('URGENT_BUYER')] },
  ];
  const evaluation = evaluate(messages);

  it('measures the first judgement of each message, and counts those without one', () => {
    expect(evaluation).toMatchObject({ judged: 4, failed: 1, accuracy: 0.5, scoresInRange: 0.75 });
    expect(evaluation.accuracyByLanguage).toEqual({ en: expect.closeTo(2 / 3), de: 0 });
    expect(evaluation.confusion.SPAM).toMatchObject({ SPAM: 1, TIRE_KICKER: 1, URGENT_BUYER: 1 });
  });

  it('measures scores only where a label says which fit', () => {
    const anyScore = { label: label('f', 'SPAM', { score: [1, 100] }), judgements: [judgement('SPAM', 99)] };
    expect(evaluate([...messages, anyScore])).toMatchObject({ judged: 5, scoresInRange: 0.75 });
    expect(evaluate([anyScore]).scoresInRange).toBeNaN();
  });

  it('calls a message stable whose intent is the same in every run', () => {
    expect(evaluation.stability).toBe(0.75);
    expect(
      evaluate(messages.map(({ label: one, judgements }) => ({ label: one, judgements: judgements.slice(0, 1) }))),
    ).not.toHaveProperty('stability');
  });

  it('lists the worst: wrong intents first, the surest before, then scores that are off', () => {
    expect(evaluation.worst.map(({ id }) => id)).toEqual(['e', 'b', 'c']);
  });

  it('names ten at most', () => {
    const wrong = Array.from({ length: 15 }, (_, index) => ({
      label: label(`w${index}`, 'SPAM'),
      judgements: [judgement('TIRE_KICKER')],
    }));
    expect(evaluate(wrong).worst).toHaveLength(10);
  });
});
