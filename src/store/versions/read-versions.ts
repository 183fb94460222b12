import type { SequenceVersion } from '../../domain/sequence.ts';
import type { EnrollmentOnVersion, VersionInUse } from '../ports/version-store.ts';
import type { Queryable } from '../store-context.ts';

/** Lists the versions that something runs on, and those that are recalled, by sequence and by how much runs on them. */
export async function listVersions(db: Queryable): Promise<VersionInUse[]> {
  const rows = await db
    .selectFrom('sequence_versions')
    .leftJoin('enrollments', (join) => join.onRef('version_hash', '=', 'hash').on('enrollments.state', '=', 'running'))
    .leftJoin('version_recalls', 'version_recalls.version_hash', 'hash')
    .select((version) => [
      'hash',
      version.ref('version', '->').key('sequence').as('sequence'),
      version.fn.count<string>('enrollment_id').as('running'),
    ])
    .select(['recalled_by', 'reason', 'recalled_at'])
    .groupBy(['hash', 'recalled_by', 'reason', 'recalled_at'])
    .having((version) =>
      version.or([version(version.fn.count('enrollment_id'), '>', 0), version('recalled_at', 'is not', null)]),
    )
    .execute();
  return rows
    .map(({ sequence, hash, running, recalled_by, reason, recalled_at }) => ({
      sequence: sequence.name,
      hash,
      running: Number(running),
      ...(recalled_by !== null &&
        reason !== null &&
        recalled_at !== null && { recall: { by: recalled_by, reason, at: recalled_at } }),
    }))
    .toSorted((one, other) => one.sequence.localeCompare(other.sequence) || other.running - one.running);
}

/** Lists the versions of a sequence whose hash begins so: at most two. */
export async function findVersions(db: Queryable, sequence: string, hashPrefix: string): Promise<SequenceVersion[]> {
  const rows = await db
    .selectFrom('sequence_versions')
    .select('version')
    .where('hash', 'like', `${hashPrefix}%`)
    .where((version) => version.ref('version', '->').key('sequence').key('name'), '=', JSON.stringify(sequence))
    .limit(2)
    .execute();
  return rows.map(({ version }) => version);
}

/** Lists the enrollments that run on a version. */
export async function listRunningOn(db: Queryable, hash: string): Promise<EnrollmentOnVersion[]> {
  const rows = await db
    .selectFrom('enrollments')
    .select(['enrollment_id', 'lead_id', 'next_step_id'])
    .where('version_hash', '=', hash)
    .where('state', '=', 'running')
    .orderBy('enrollment_id')
    .execute();
  return rows.map(({ enrollment_id, lead_id, next_step_id }) => ({
    enrollmentId: enrollment_id,
    leadId: lead_id,
    ...(next_step_id !== null && { stepId: next_step_id }),
  }));
}
