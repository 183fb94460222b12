import type { AlertCall } from '../../store/ports/alert-store.ts';
import type { Store } from '../../store/store.ts';
import type { Dispatcher } from '../dispatcher.ts';

/** `over`: the lead does not wait for this person any more. `unheard`: it could not be passed on just now. */
export type Declined = 'passed-on' | 'over' | 'unheard';

interface DeclineDependencies {
  readonly store: Pick<Store, 'alerts'>;
  readonly dispatcher: Pick<Dispatcher, 'dispatchPassOn'>;
  readonly onFailure: (error: unknown) => void;
}

/**
 * Lets whoever was phoned pass a lead on. Nothing is kept: where the workflow does not hear of it, the next person is called once
 * the time is over, as if nobody had answered.
 */
export async function declineByPhone(
  { store, dispatcher, onFailure }: DeclineDependencies,
  { alertId, callId, leadId, outcome }: AlertCall,
): Promise<Declined> {
  const alert = await store.alerts.find(alertId);
  if (alert?.state !== 'open' || outcome !== undefined) return 'over';
  try {
    await dispatcher.dispatchPassOn(leadId, callId);
    return 'passed-on';
  } catch (error) {
    onFailure(error);
    return 'unheard';
  }
}
