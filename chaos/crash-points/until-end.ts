import { driveLeads } from '../../test/system/lead-driver.ts';
import { untilTrue } from '../../test/system/until-true.ts';
import type { Victim } from './let-die-at.ts';
import { orderResend } from './order-resend.ts';

const patienceMs = 180_000;

/** What a resend is answered when it is ordered, when it went out meanwhile, and when nothing waits for it any more. */
const endingStatuses = [202, 409, 404];

/** Waits until all is told that must be, in the process that took over. Whoever lost an answer asks again. */
export async function untilEnd(
  { point, leadId }: Victim,
  api: { readonly url: string; readonly apiToken: string },
): Promise<void> {
  if (point.name === 'after-resend-order') {
    await untilTrue(async () => endingStatuses.includes(await orderResend(leadId, api)));
  }
  const drive = driveLeads(api);
  const isAtEnd = async (): Promise<boolean> => {
    const told = new Set((await drive.timeline(leadId)).map(({ type }) => type));
    return point.expected.told.every((type) => told.has(type));
  };
  await untilTrue(isAtEnd, patienceMs).catch(async () => {
    const told = (await drive.timeline(leadId)).map(({ type }) => type).join(', ');
    throw new Error(`The lead of ${point.name} did not come to its end: ${told}`);
  });
}
