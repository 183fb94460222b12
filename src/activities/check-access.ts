import type { SourceNotice } from '../domain/source-notice.ts';
import type { SubmissionRoute } from '../domain/submission.ts';
import type { LeadSource } from '../providers/lead-source.ts';
import { ProviderError } from '../providers/provider-error.ts';
import type { SourceStore } from '../store/ports/source-store.ts';
import { keepNotices, uniteChanges, type NoticeChanges } from './keep-notices.ts';
import type { LeadSources } from './lead-sources.ts';

export interface CheckAccessRequest {
  readonly nowMs: number;
}

export interface CheckedAccess extends NoticeChanges {
  readonly checkedCount: number;
  /** The vendors that did not answer: nothing was learned of their tokens. */
  readonly unreachable: readonly SubmissionRoute[];
}

interface Dependencies {
  readonly store: { readonly sources: Pick<SourceStore, 'raise' | 'settle'> };
  readonly leadSources: LeadSources;
}

/** Enough for an operator to make a new token in working hours. */
const warnBeforeMs = 7 * 86_400_000;

/** Makes the activity that asks vendors whether leads can still be fetched; it runs on the queue of lead sources. */
export function createCheckAccessActivities({ store, leadSources }: Dependencies): {
  checkAccess(request: CheckAccessRequest): Promise<CheckedAccess>;
} {
  return {
    async checkAccess({ nowMs }) {
      const changes: NoticeChanges[] = [];
      const unreachable: SubmissionRoute[] = [];
      for (const leadSource of Object.values(leadSources)) {
        const notices = await noticesOf(leadSource, nowMs);
        if (notices === undefined) {
          unreachable.push(leadSource.vendor);
          continue;
        }
        const kept = { source: leadSource.vendor, kind: 'access', notices } as const;
        changes.push(await keepNotices(store.sources, kept, new Date(nowMs)));
      }
      return { checkedCount: changes.length, unreachable, ...uniteChanges(changes) };
    },
  };
}

/** Answers undefined when the vendor could not say. */
async function noticesOf(leadSource: LeadSource, nowMs: number): Promise<SourceNotice[] | undefined> {
  const notice = { source: leadSource.vendor, kind: 'access' } as const;
  try {
    const { expiresAt } = await leadSource.checkAccess();
    if (expiresAt === undefined || expiresAt.getTime() - nowMs > warnBeforeMs) return [];
    const day = expiresAt.toISOString().slice(0, 10);
    return [
      {
        ...notice,
        subject: 'token-ends',
        because: `The token that fetches leads of ${leadSource.vendor} ends on ${day}.`,
      },
    ];
  } catch (error) {
    if (!ProviderError.is(error)) throw error;
    if (error.isRetryable) return undefined;
    return [
      {
        ...notice,
        subject: 'token-refused',
        because: `${leadSource.vendor} refuses to let leads be fetched (${error.code}): make a new token.`,
      },
    ];
  }
}
