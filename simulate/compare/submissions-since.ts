import type { LeadCase } from '../../src/store/ports/case-store.ts';
import type { Store } from '../../src/store/store.ts';

const pageSize = 200;

/** A lead's submission, and when it came. */
export interface KnownSubmission {
  readonly receivedAt: Date;
  readonly leadCase: LeadCase;
}

/** Reads what arrived from leads since a moment, newest first. */
export async function* submissionsSince(
  store: Pick<Store, 'submissions' | 'cases'>,
  since: Date,
): AsyncGenerator<KnownSubmission> {
  for (let before: string | undefined; ;) {
    const page = await store.submissions.list({ state: 'accepted', before, limit: pageSize });
    for (const { submissionId, receivedAt } of page) {
      if (receivedAt < since) return;
      yield { receivedAt, leadCase: await store.cases.get(submissionId) };
    }
    before = page.at(-1)?.submissionId;
    if (before === undefined || page.length < pageSize) return;
  }
}
