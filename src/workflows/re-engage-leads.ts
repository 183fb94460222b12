import { continueAsNew, isCancellation, log, TemporalFailure } from '@temporalio/workflow';
import { listSilentLeads, reEngageLead } from './activity-proxies.ts';
import type { ReEngageInput } from './messages.ts';
import { troubleOf } from './trouble-of.ts';

/** As many as keep one run's history short. */
const mostOfOneRun = 500;

/** Looks, once a day, for leads that have been silent for long, and has each written to once more. */
export async function reEngageLeads({ after, clockOffsetMs }: ReEngageInput): Promise<void> {
  const nowMs = (): number => Date.now() + clockOffsetMs;
  let page: Awaited<ReturnType<typeof listSilentLeads>> = { leadIds: [], next: after };
  let orderedCount = 0;
  do {
    page = await listSilentLeads({ nowMs: nowMs(), after: page.next });
    for (const leadId of page.leadIds) if (await isReEngaged({ leadId, nowMs: nowMs() })) orderedCount += 1;
    if (page.next !== undefined && orderedCount >= mostOfOneRun) {
      await continueAsNew<typeof reEngageLeads>({ after: page.next, clockOffsetMs });
    }
  } while (page.next !== undefined);
}

/** What fails for one lead must not keep the others from it; tomorrow it is silent still. */
async function isReEngaged(subject: Parameters<typeof reEngageLead>[0]): Promise<boolean> {
  try {
    return (await reEngageLead(subject)).isOrdered;
  } catch (error) {
    if (isCancellation(error) || !(error instanceof TemporalFailure)) throw error;
    log.warn('A silent lead could not be written to', { leadId: subject.leadId, because: troubleOf(error).because });
    return false;
  }
}
