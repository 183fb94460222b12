import { setHandler } from '@temporalio/workflow';
import { fetchLead, handOverSubmission, noteFetchMended, noteFetchTrouble } from './activity-proxies.ts';
import { openAttentionDesk } from './attention-desk.ts';
import { fetchAgainSignal, type FetchInput } from './messages.ts';
import { persevere } from './persevere.ts';

/** Fetches the lead that a webhook only named, stores what it says and wakes the lead's workflow. */
export async function fetchSubmission({ submissionId, clockOffsetMs }: FetchInput): Promise<void> {
  const nowMs = (): number => Date.now() + clockOffsetMs;
  const troubles: string[] = [];
  // No lead is known yet whose timeline could tell it: operators see it at the source.
  const desk = openAttentionDesk({
    async needed(item, because) {
      troubles.push(item);
      await noteFetchTrouble({ submissionId, because, nowMs: nowMs() });
    },
    resolved: () => Promise.resolve(),
  });
  setHandler(fetchAgainSignal, () => desk.retryAll(), { description: 'Tries at once what waits for an operator.' });

  const fetched = await persevere(desk, 'fetch', () => fetchLead({ submissionId, nowMs: nowMs() }));
  if (troubles.includes('fetch') && fetched !== undefined) await noteFetchMended({ submissionId, nowMs: nowMs() });
  if (fetched?.outcome !== 'identified' || fetched.isDuplicate) return;
  const { leadId, source } = fetched;
  await persevere(desk, 'hand-over', () => handOverSubmission({ submissionId, leadId, source }));
}
