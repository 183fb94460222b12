import { describe, expect, it } from '@jest/globals';
import type { Feedback } from '../../store/ports/feedback-store.ts';
import type { Store } from '../../store/store.ts';
import { allFeedback } from './all-feedback.ts';

function feedbackAt(index: number, at: Date): Feedback {
  return {
    feedbackId: `feedback-${index}`,
    leadId: 'lead',
    submissionId: `submission-${index}`,
    label: 'spam',
    assessment: {
      intent: 'SPAM',
      score: 3,
      reasoning: 'x',
      suggestedTone: 'x',
      confidence: 1,
      judgedBy: 'person',
      judge: 'x',
    },
    by: 'x',
    at,
  };
}

function storeOf(all: readonly Feedback[]): Pick<Store, 'feedback'> {
  const listLatest: Store['feedback']['listLatest'] = ({ since = new Date(0), limit }) =>
    Promise.resolve(all.filter(({ at }) => at >= since).slice(0, limit));
  return { feedback: { listLatest } as Store['feedback'] };
}

async function read(all: readonly Feedback[], from?: Date): Promise<Feedback[]> {
  const found: Feedback[] = [];
  for await (const feedback of allFeedback(storeOf(all), from)) found.push(feedback);
  return found;
}

describe('allFeedback', () => {
  it.each([
    { title: 'none', count: 0, perMoment: 1 },
    { title: 'many', count: 1_700, perMoment: 1 },
    { title: 'a few in one moment', count: 1_001, perMoment: 3 },
    { title: 'more in one moment than a page holds', count: 2_500, perMoment: 1_100 },
  ])('reads every one once and in order: $title', async ({ count, perMoment }) => {
    const all = Array.from({ length: count }, (_, index) =>
      feedbackAt(index, new Date(1_000_000 + Math.floor(index / perMoment))),
    );
    expect(await read(all)).toEqual(all);
  });

  it('begins where it is asked to', async () => {
    const all = [1, 2, 3].map((index) => feedbackAt(index, new Date(index)));
    expect(await read(all, new Date(2))).toEqual(all.slice(1));
  });
});
