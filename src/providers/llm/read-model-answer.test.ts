import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { readModelAnswer } from './read-model-answer.ts';
import { UnusableAnswer } from './unusable-answer.ts';

const schema = z.strictObject({ score: z.int().min(1).max(100) });

function unusable(rawAnswer: string): UnusableAnswer {
  const answer = { model: 'some-model', rawAnswer, inputTokens: 120, outputTokens: 8 };
  try {
    readModelAnswer({ vendor: 'acme', answer }, schema);
  } catch (error) {
    if (UnusableAnswer.is(error)) return error;
  }
  throw new Error('the answer was of use');
}

describe('readModelAnswer', () => {
  it('says what is wrong with an answer, so that the model can mend it', () => {
    expect(unusable('{"score":900}').problem).toMatch(/100[^]*score/);
    expect(unusable('Sure! 91.').problem).toBe('The answer is no JSON.');
  });

  it('keeps what an answer of no use has cost, and the answer for whoever reads the call back', () => {
    const { answer, detail } = unusable('Sure! 91.');
    expect(answer).toEqual({ model: 'some-model', rawAnswer: 'Sure! 91.', inputTokens: 120, outputTokens: 8 });
    expect(detail).toBe('Sure! 91.');
  });
});
