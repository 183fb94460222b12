import type { SourceStore, SampledSubmission, SourceTraffic } from '../ports/source-store.ts';
import type { SubmissionState } from '../../domain/submission.ts';
import type { StoreContext } from '../store-context.ts';

/** The states of what a source sent and could be read. */
const readable: readonly SubmissionState[] = ['accepted', 'observed'];

/** What a body is of whose type nothing is known (RFC 9110, 8.3). */
const unknownContentType = 'application/octet-stream';

type SourceOfRoute = Parameters<SourceStore['sample']>[0];

/** Counts what came since a time, per source and route. */
export async function listTraffic({ db }: StoreContext, since: Date): Promise<SourceTraffic[]> {
  const rows = await db
    .selectFrom('submissions')
    .select(['source', 'route'])
    .select(({ fn }) => [
      fn.countAll<number>().as('submission_count'),
      fn.max('received_at').$notNull().as('last_received_at'),
    ])
    .where('state', 'in', readable)
    .where('source', 'is not', null)
    .$narrowType<{ source: string }>()
    .where('received_at', '>=', since)
    .groupBy(['source', 'route'])
    .orderBy('source')
    .orderBy('route')
    .execute();
  return rows.map(({ source, route, submission_count, last_received_at }) => {
    return { source, route, submissionCount: submission_count, lastReceivedAt: last_received_at };
  });
}

/** Answers when the latest came, newest first. */
export async function listArrivalTimes(context: StoreContext, request: SourceOfRoute): Promise<Date[]> {
  const rows = await latest(context, request).select('received_at').execute();
  return rows.map(({ received_at }) => received_at);
}

/** Opens the latest bodies, newest first; those of erased leads are gone. */
export async function sampleSubmissions(context: StoreContext, request: SourceOfRoute): Promise<SampledSubmission[]> {
  const { vault } = context;
  const rows = await latest(context, request)
    .leftJoin('leads', 'leads.lead_id', 'submissions.lead_id')
    .select(['submissions.lead_id', 'wrapped_key', 'received_at', 'sealed_headers', 'sealed_body'])
    .where('sealed_body', 'is not', null)
    .$narrowType<{ sealed_body: Uint8Array }>()
    .where((row) => row.or([row('submissions.lead_id', 'is', null), row('wrapped_key', 'is not', null)]))
    .execute();
  return rows.map(({ lead_id, wrapped_key, received_at, sealed_headers, sealed_body }) => {
    const sealer = lead_id === null ? vault.leadless : vault.unlock(lead_id, wrapped_key);
    const headers = sealer.open('submissions.sealed_headers', sealed_headers);
    return {
      receivedAt: received_at,
      rawBody: sealer.openBytes('submissions.sealed_body', sealed_body),
      contentType: headers['content-type'] ?? unknownContentType,
    };
  });
}

function latest({ db }: StoreContext, { source, route, receivedBefore, limit }: SourceOfRoute) {
  return db
    .selectFrom('submissions')
    .where('submissions.source', '=', source)
    .where('route', '=', route)
    .where('state', 'in', readable)
    .$if(receivedBefore !== undefined, (query) => query.where('received_at', '<', receivedBefore ?? new Date()))
    .orderBy('received_at', 'desc')
    .orderBy('arrival', 'desc')
    .limit(limit);
}
