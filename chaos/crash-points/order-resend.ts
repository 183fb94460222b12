import { driveLeads } from '../../test/system/lead-driver.ts';
import { causesOf, failuresOf } from '../../test/system/read-failures.ts';

/** Orders, as an operator does, that the failed delivery of a lead is sent once more; answers the status of the API's answer. */
export async function orderResend(
  leadId: string,
  api: { readonly url: string; readonly apiToken: string },
): Promise<number> {
  const causes = await causesOf({ system: api });
  const failures = await Promise.all(causes.map(({ cause }) => failuresOf({ system: api }, cause)));
  const key = failures.flat().find((failure) => failure.leadId === leadId)?.deliveryKey ?? '';
  const { status } = await driveLeads(api).post(`/api/deliveries/${encodeURIComponent(key)}/resend`, { by: 'Sam' });
  return status;
}
