import type { OutcomeOwner, RecordedOutcome, ToldOutcome } from '../../../store/ports/outcome-store.ts';
import { wakeStopped } from '../../wake-stopped.ts';
import type { OutcomeDependencies } from '../meetings/take-meeting.ts';

/** Keeps an outcome, and wakes the workflow that is silent by it; should that not hear it, its next claim tells it. */
export async function takeOutcome(
  { store, dispatcher, pendingWork }: Pick<OutcomeDependencies, 'store' | 'dispatcher' | 'pendingWork'>,
  owner: OutcomeOwner,
  outcome: ToldOutcome,
): Promise<RecordedOutcome | undefined> {
  const recorded = await store.outcomes.record(owner, outcome);
  if (recorded?.stop !== undefined) wakeStopped({ dispatcher, pendingWork }, [recorded.stop]);
  return recorded;
}
