import { activityInfo, heartbeat } from '@temporalio/activity';
import type { LeadlessSubmission, SubmissionRoute } from '../domain/submission.ts';
import type { SourceStore } from '../store/ports/source-store.ts';
import type { SubmissionStore } from '../store/ports/submission-store.ts';
import type { ActivityDependencies } from './activity-dependencies.ts';
import { keepNotices, type RaisedNotice } from './keep-notices.ts';
import { requireLeadSource, type LeadSources } from './lead-sources.ts';
import { fetchSubjects } from './source-trouble.ts';

export interface ReconcileRequest {
  readonly route: SubmissionRoute;
  /** The span in which the leads were made. What is younger than some minutes may still be on its way. */
  readonly fromMs: number;
  readonly toMs: number;
  readonly nowMs: number;
}

export interface ReconciledLeads {
  /** How many leads the vendor has. */
  readonly listed: number;
  /** How many of them no webhook had brought, or could not be seen before; the relay has them fetched. */
  readonly missed: number;
  readonly raised: readonly RaisedNotice[];
}

interface Dependencies {
  readonly store: {
    readonly submissions: Pick<SubmissionStore, 'keepUnknown'>;
    readonly sources: Pick<SourceStore, 'raise' | 'settle'>;
  };
  readonly leadSources: LeadSources;
  readonly email: Pick<ActivityDependencies['email'], 'isSandboxed'>;
}

const chunkSize = 100;

/** Makes the activity that finds the leads which a webhook missed; it runs on the queue of lead sources. */
export function createReconcileLeadsActivities({ store, leadSources, email }: Dependencies): {
  reconcileLeads(request: ReconcileRequest): Promise<ReconciledLeads>;
} {
  return {
    async reconcileLeads({ route, fromMs, toMs, nowMs }) {
      const at = new Date(nowMs);
      const ids = requireLeadSource(leadSources, route).listLeadIds({ from: new Date(fromMs), to: new Date(toMs) });
      let listed = 0;
      let missed = missedByEarlierTries();
      for await (const chunk of inChunks(ids)) {
        const references = chunk.map((id) => referenceTo(id, { route, at, madeInSandbox: email.isSandboxed }));
        missed += (await store.submissions.keepUnknown(references)).length;
        listed += chunk.length;
        heartbeat({ missed });
      }
      const mended = { source: route, kind: 'fetch', exceptSubjects: [fetchSubjects.webhook] } as const;
      await store.sources.settle(mended, at);
      const subject = 'webhook';
      const because = `The webhook of ${route} did not bring ${missed} of the ${listed} leads that ${route} has for the time looked at, or they could not be seen before; they were fetched.`;
      const notice = { source: route, kind: 'missed', subject, because } as const;
      const kept = { source: route, kind: 'missed', notices: missed === 0 ? [] : [notice] } as const;
      const { raised } = await keepNotices(store.sources, kept, at);
      return { listed, missed, raised };
    },
  };
}

/** What an earlier try has stored is not new to this one, and was missed all the same. */
function missedByEarlierTries(): number {
  const details: unknown = activityInfo().heartbeatDetails;
  return typeof details === 'object' && details !== null && 'missed' in details ? Number(details.missed) : 0;
}

async function* inChunks(ids: AsyncIterable<string>): AsyncGenerator<string[]> {
  let chunk: string[] = [];
  for await (const id of ids) {
    chunk.push(id);
    if (chunk.length < chunkSize) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

interface Found {
  readonly route: SubmissionRoute;
  readonly at: Date;
  readonly madeInSandbox: boolean;
}

function referenceTo(id: string, { route, at, madeInSandbox }: Found): LeadlessSubmission {
  return {
    route,
    state: 'fetching',
    receivedAt: at,
    rawBody: new TextEncoder().encode(JSON.stringify({ reconciled: true, id })),
    headers: {},
    // Facebook repeats a lead's id, so that its webhook is known when it comes after all; others repeat what only they know.
    dedupeKey: route === 'facebook' ? id : undefined,
    externalId: id,
    madeInSandbox,
  };
}
