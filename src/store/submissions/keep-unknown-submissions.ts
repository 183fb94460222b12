import { sql } from 'kysely';
import type { LeadlessSubmission, SubmissionState } from '../../domain/submission.ts';
import type { KeptSubmission } from '../ports/submission-store.ts';
import type { StoreContext } from '../store-context.ts';
import { keepSubmissions } from './keep-submissions.ts';

/** What a lead source says of a lead that is not there, or that the token may not see: some vendors do not tell these apart. */
const unknownToVendor = 'unknown-to-vendor';

/**
 * Stores those references whose external id no submission of their route has, and answers what is to be fetched. What was
 * refused does not count, nor what was unusable without being fetched: an event that is no lead says nothing of the lead
 * behind it. What its vendor did not know when it was fetched, and lists now, is to be fetched again.
 */
export async function keepUnknownSubmissions(
  context: StoreContext,
  references: readonly LeadlessSubmission[],
): Promise<KeptSubmission[]> {
  const stored = await findStored(context, references);
  const inVain = new Map(stored.filter(isInVain).map((row) => [nameOf(row), row.submissionId]));
  const names = new Set(stored.filter((row) => !isInVain(row)).map(nameOf));
  const unknown: LeadlessSubmission[] = [];
  const again: string[] = [];
  for (const reference of references) {
    const name = reference.externalId === undefined ? undefined : nameOf(reference);
    if (name !== undefined && names.has(name)) continue;
    const submissionId = name === undefined ? undefined : inVain.get(name);
    if (name !== undefined) names.add(name);
    if (submissionId === undefined) unknown.push(reference);
    else again.push(submissionId);
  }
  const reopened = await reopen(context, again);
  const kept = await keepSubmissions(context, unknown);
  return [...reopened, ...kept.filter(({ isDuplicate }) => !isDuplicate)];
}

type Named = Pick<LeadlessSubmission, 'route' | 'externalId'>;

interface Stored extends Named {
  readonly submissionId: string;
  readonly state: SubmissionState;
  readonly reason: string | null;
}

/** Finds, oldest first, what says something of the leads that are named. */
async function findStored({ db }: StoreContext, references: readonly Named[]): Promise<Stored[]> {
  const externalIds = references.flatMap(({ externalId }) => externalId ?? []);
  const rows = await db
    .selectFrom('submissions')
    .select(['submission_id', 'route', 'external_id', 'state', 'reason'])
    .where('external_id', '=', sql<string>`any(${externalIds}::text[])`)
    .where('state', '<>', 'refused')
    .where((row) =>
      row.or([
        row('state', '<>', 'unusable'),
        row('dispatched_at', 'is not', null),
        row('reason', '=', unknownToVendor),
      ]),
    )
    .orderBy('arrival')
    .execute();
  return rows.map(({ submission_id: submissionId, external_id, ...row }) => ({
    ...row,
    submissionId,
    externalId: external_id ?? undefined,
  }));
}

/** Updates, since its dedupe key would stop a second one; passes over what somebody has taken up meanwhile. */
async function reopen({ db }: StoreContext, submissionIds: readonly string[]): Promise<KeptSubmission[]> {
  if (submissionIds.length === 0) return [];
  const rows = await db
    .updateTable('submissions')
    .set({ state: 'fetching', reason: null, dispatched_at: null })
    .where('submission_id', 'in', submissionIds)
    .where('state', '=', 'unusable')
    .where('reason', '=', unknownToVendor)
    .returning(['submission_id', 'state'])
    .execute();
  return rows.map(({ submission_id: submissionId, state }) => ({ submissionId, state, isDuplicate: true }));
}

function isInVain({ state, reason }: Stored): boolean {
  return state === 'unusable' && reason === unknownToVendor;
}

function nameOf({ route, externalId = '' }: Named): string {
  return `${route}:${externalId}`;
}
