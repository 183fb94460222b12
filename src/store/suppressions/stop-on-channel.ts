import type { Channel } from '../../domain/message.ts';
import type { Sequence } from '../../domain/sequence.ts';
import type { SuppressionReason } from '../../domain/suppression.ts';
import { stopEnrollments } from '../enrollments/stop-enrollments.ts';
import { markStopped } from '../leads/mark-stopped.ts';
import type { ChannelStop } from '../ports/suppression-store.ts';
import type { Queryable } from '../store-context.ts';
import type { AddressOwner } from './lock-owners.ts';
import { suppressionWords } from './suppression-words.ts';

interface ChannelClosing {
  readonly channel: Channel;
  readonly reason: SuppressionReason;
  readonly at: Date;
}

/**
 * Stops what runs for a lead whose address on a channel was closed, unless some of it writes on another channel too: that
 * goes on there, and its claims for this one are refused. A complaint stops everything. The lead's row must be locked
 * already.
 */
export async function stopOnChannel(
  transaction: Queryable,
  { leadId, sealer }: AddressOwner,
  { channel, reason, at }: ChannelClosing,
): Promise<ChannelStop | undefined> {
  const running = await transaction
    .selectFrom('enrollments')
    .innerJoin('sequence_versions', 'sequence_versions.hash', 'enrollments.version_hash')
    .select('version')
    .where('lead_id', '=', leadId)
    .where('state', '=', 'running')
    .execute();
  const isAllOver = reason === 'complaint' || running.every(({ version }) => writesOnlyOn(channel, version.sequence));
  if (running.length === 0 || !isAllOver) return undefined;
  const stop = suppressionWords[reason].stop;
  const ordinal = await stopEnrollments(transaction, { leadId, reason: stop, at, sealer });
  await markStopped(transaction, leadId, at);
  return { leadId, ordinal, reason: stop };
}

function writesOnlyOn(channel: Channel, { steps }: Sequence): boolean {
  return steps.every((step) => step.kind !== 'message' || (step.channel === channel && step.alternative === undefined));
}
