import { setHandler } from '@temporalio/workflow';
import type { FetchedSubmission } from '../activities/fetch-lead.ts';
import { fetchLead, handOverSubmission, noteFetchMended, noteFetchTrouble, obeyCrmChange } from './activity-proxies.ts';
import { openAttentionDesk, type AttentionDesk } from './attention-desk.ts';
import { fetchAgainSignal, type FetchInput } from './messages.ts';
import { persevere } from './persevere.ts';
import { silenceLead } from './silence-lead.ts';

/** Fetches the lead that a webhook only named, stores what it says and wakes the lead's workflow. */
export async function fetchSubmission({ submissionId, isByOperator, clockOffsetMs }: FetchInput): Promise<void> {
  const nowMs = (): number => Date.now() + clockOffsetMs;
  const troubles: string[] = [];
  // No lead is known yet whose timeline could tell it: operators see it at the source.
  const desk = openAttentionDesk({
    async needed(item, { because }) {
      troubles.push(item);
      await noteFetchTrouble({ submissionId, because, nowMs: nowMs() });
    },
    resolved: () => Promise.resolve(),
  });
  let asked: { readonly isByOperator: boolean | undefined; readonly count: number } = { isByOperator, count: 0 };
  setHandler(
    fetchAgainSignal,
    (again) => {
      asked = { isByOperator: again?.isByOperator ?? asked.isByOperator, count: asked.count + 1 };
      desk.retryAll();
    },
    { description: 'Tries again, at once if an operator is waited for.' },
  );

  const fetched = await untilNotAskedAgain(
    () => asked.count,
    () => persevere(desk, 'fetch', () => fetchLead({ submissionId, isByOperator: asked.isByOperator, nowMs: nowMs() })),
  );
  if (troubles.includes('fetch') && fetched !== undefined) await noteFetchMended({ submissionId, nowMs: nowMs() });
  if (fetched?.outcome === 'crm-change') await obeyCrm(desk, fetched.contactId, nowMs);
  if (fetched?.outcome !== 'identified' || fetched.isDuplicate) return;
  const { leadId, source } = fetched;
  await persevere(desk, 'hand-over', () => handOverSubmission({ submissionId, leadId, source }));
}

/** What a person changed in the CRM is done, and the lead's workflow hears of a stop. */
async function obeyCrm(desk: AttentionDesk, contactId: string, nowMs: () => number): Promise<void> {
  const obeyed = await persevere(desk, 'crm-change', () => obeyCrmChange({ contactId, nowMs: nowMs() }));
  const { leadId, stop } = obeyed ?? {};
  if (leadId === undefined || stop === undefined) return;
  await silenceLead({ leadId, stopOrdinal: stop.ordinal, reason: stop.reason });
}

/** Who asks while the answer is on its way may know what the answer did not: a source confirmed, a token renewed. */
async function untilNotAskedAgain(
  askedCount: () => number,
  fetch: () => Promise<FetchedSubmission | undefined>,
): Promise<FetchedSubmission | undefined> {
  for (;;) {
    const before = askedCount();
    const fetched = await fetch();
    if (fetched?.outcome === 'identified' || askedCount() === before) return fetched;
  }
}
