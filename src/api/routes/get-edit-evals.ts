import { Router } from 'express';
import type { Review } from '../../domain/reviews/review.ts';
import type { ApiDependencies } from '../api-dependencies.ts';
import { messageDiff } from '../reviews/message-diff.ts';
import { sendJsonLines } from '../send-json-lines.ts';

const pageSize = 200;

/** Answers what persons changed in drafts, the last change first, one JSON object a line. */
export function getEditEvals({ store }: Pick<ApiDependencies, 'store'>): Router {
  return Router().get('/api/evals/edits', async (_request, response) => {
    await sendJsonLines(response, edits(store));
  });
}

async function* edits(store: ApiDependencies['store']): AsyncGenerator<Record<string, unknown>> {
  let after: string | undefined;
  do {
    const page = await store.reviews.list({ state: 'edited', kind: 'draft', after, limit: pageSize });
    for (const review of page) yield* editOf(review);
    after = page.length === pageSize ? page.at(-1)?.reviewId : undefined;
  } while (after !== undefined);
}

function* editOf({ reviewId, stepId, content, answer, reasons }: Review): Generator<Record<string, unknown>> {
  if (content === undefined || answer?.kind !== 'edit') return;
  yield {
    id: `edit-${reviewId}`,
    stepId,
    draft: wordsOf(content),
    edit: wordsOf(answer.content),
    diff: messageDiff(content, answer.content),
    reasons,
  };
}

function wordsOf({ subject, text }: NonNullable<Review['content']>): Record<string, unknown> {
  return { subject, text };
}
