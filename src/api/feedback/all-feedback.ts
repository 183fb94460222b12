import type { Feedback } from '../../store/ports/feedback-store.ts';
import type { Store } from '../../store/store.ts';

const pageSize = 500;

/**
 * Reads the newest feedback of every submission, oldest first, page by page. A page begins with the moment at which the
 * last one ended, so that nothing is missed of what was given in the same moment.
 */
export async function* allFeedback(
  store: Pick<Store, 'feedback'>,
  from: Date | undefined,
): AsyncGenerator<Feedback, void> {
  let since = from;
  let limit = pageSize;
  let seen = new Set<string>();
  for (;;) {
    const page = await store.feedback.listLatest({ since, limit });
    const fresh = page.filter(({ feedbackId }) => !seen.has(feedbackId));
    yield* fresh;
    if (page.length < limit) return;
    // More in one moment than a page holds: ask for more of it.
    if (fresh.length === 0) limit *= 2;
    since = page.at(-1)?.at;
    seen = new Set(page.map(({ feedbackId }) => feedbackId));
  }
}
