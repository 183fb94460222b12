import type { Deal } from '../../../domain/outcomes/deal.ts';
import type { ToldOutcome } from '../../../store/ports/outcome-store.ts';
import type { OutcomeDependencies } from '../meetings/take-meeting.ts';
import { takeOutcome } from './take-outcome.ts';

type Telling = Pick<ToldOutcome, 'origin' | 'by' | 'toldAt' | 'recordedAt'>;

/** Keeps how a deal ended, or takes that back when it is open again; answers whether anything changed. */
export async function takeDeal(
  dependencies: Pick<OutcomeDependencies, 'store' | 'dispatcher' | 'pendingWork'>,
  { dealId, state, value, closedAt, emails }: Deal,
  telling: Telling,
): Promise<boolean> {
  const { origin, toldAt } = telling;
  if (state === 'open') return dependencies.store.outcomes.withdraw({ origin, reference: dealId, toldAt });
  const at = closedAt ?? telling.recordedAt;
  const recorded = await takeOutcome(
    dependencies,
    { emails },
    { ...telling, kind: state, reference: dealId, value, at },
  );
  return recorded?.isNew === true;
}
