import type { LeadOwner } from '../../store/ports/owner-store.ts';
import type { ActivityDependencies } from '../activity-dependencies.ts';

/** Answers whose lead it was before somebody took it, whether or not whoever took it owns it by now. */
export async function ownerBeforeTaken(
  { owners, timeline }: Pick<ActivityDependencies['store'], 'owners' | 'timeline'>,
  leadId: string,
): Promise<Pick<LeadOwner, 'rep'> | undefined> {
  const owner = await owners.find(leadId);
  if (owner?.origin !== 'taken') return owner;
  const change = (await timeline.list(leadId)).findLast(({ type }) => type === 'owner-changed');
  const before = change?.data?.['before'];
  return typeof before === 'string' ? { rep: before } : undefined;
}
