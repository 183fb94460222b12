import { describe, expect, it } from '@jest/globals';
import type { Response } from 'express';
import { acknowledgeOne } from './acknowledge-one.ts';
import type { PieceOutcome } from './lead-webhook.ts';

function answerTo(outcomes: readonly PieceOutcome[]): { readonly status: unknown; readonly body: unknown } {
  const answer = { status: undefined as unknown, body: undefined as unknown };
  const response = {
    status: (status: unknown) => {
      answer.status = status;
      return response;
    },
    json: (body: unknown) => {
      answer.body = body;
    },
  };
  acknowledgeOne(response as unknown as Response, outcomes);
  return answer;
}

describe('acknowledgeOne', () => {
  it('tells that a lead is queued, with its ids', () => {
    const outcome = {
      state: 'accepted',
      submissionId: 's1',
      leadId: 'l1',
      source: 'other',
      isDuplicate: false,
    } as const;
    expect(answerTo([outcome])).toEqual({ status: 200, body: { status: 'queued', submissionId: 's1', leadId: 'l1' } });
  });

  it('answers 200 too, with the reason, when there is no lead in it, so that nobody sends it again', () => {
    const outcome = { state: 'unusable', submissionId: 's1', isDuplicate: false, reason: 'partial-response' } as const;
    expect(answerTo([outcome])).toEqual({
      status: 200,
      body: { status: 'unusable', submissionId: 's1', reason: 'partial-response' },
    });
  });
});
