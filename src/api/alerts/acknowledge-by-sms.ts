import type { Acknowledgement } from '../../store/ports/alert-store.ts';
import { takeLead, type TakeDependencies } from './take-lead.ts';

/** What became of an SMS from somebody who is called about urgent leads. */
export type SmsAcknowledgement = Acknowledgement | { readonly kind: 'nothing-open' };

/**
 * Takes an SMS from a number of the rota as: I take it, whatever it says; it is never a lead's reply. It is about the lead of
 * the last call that went there.
 * @param fromPhone in E.164
 */
export async function acknowledgeBySms(dependencies: TakeDependencies, fromPhone: string): Promise<SmsAcknowledgement> {
  const [last] = await dependencies.store.alerts.findOpenFor(fromPhone);
  if (last === undefined) return { kind: 'nothing-open' };
  const { name, email } = last.person;
  return takeLead(dependencies, { alertId: last.alertId, taker: { name, email }, how: 'by SMS' });
}
