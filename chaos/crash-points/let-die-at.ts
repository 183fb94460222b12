import { driveLeads } from '../../test/system/lead-driver.ts';
import { untilTrue } from '../../test/system/until-true.ts';
import type { CrashPoint } from './crash-point.ts';
import { isWaitingForLookUp } from './is-waiting-for-look-up.ts';
import { orderResend } from './order-resend.ts';
import type { CrashSystem } from './start-crash-system.ts';

/** A lead in whose send a process dies. */
export interface Victim {
  readonly point: CrashPoint;
  readonly email: string;
  readonly leadId: string;
}

/** Starts a process, gives it a new lead, and waits until it has died at the point of its send. */
export async function letDieAt(point: CrashPoint, system: CrashSystem): Promise<Victim> {
  const { sandbox, client, apiToken } = system;
  // No name of a point that ends with another's must make one address hold the other.
  const email = `dies-${point.name}@example.com`;
  if (point.fault !== undefined) {
    sandbox.faults.add({ vendor: 'postmark', path: '/email', bodyContains: email, ...point.fault });
  }
  const process = await system.start({ point: point.name, email });
  const { url } = process;
  const drive = driveLeads({ url, apiToken });
  const { leadId } = await drive.submit({ email, message: 'Show us!', leadData: { source: 'demo_request' } });
  switch (point.name) {
    case 'during-call':
      await untilTrue(() => sandbox.requests.list().some((request) => isCallFor(email, request)));
      await process.kill();
      break;
    case 'sigterm-during-call':
      await untilTrue(() => sandbox.requests.list().some((request) => isCallFor(email, request)));
      await process.stop();
      break;
    case 'during-look-up-wait':
      // Its workflow runs by then.
      await drive.untilTold(leadId, 'message-drafted');
      await untilTrue(() => isWaitingForLookUp(client, leadId));
      await process.kill();
      break;
    case 'after-resend-order':
      await drive.untilTold(leadId, 'attention-needed');
      // Its answer is lost with the process.
      await orderResend(leadId, { url, apiToken }).catch(() => undefined);
      await process.untilDead();
      break;
    default:
      await process.untilDead();
  }
  return { point, email, leadId };
}

function isCallFor(
  email: string,
  { vendor, path, body }: { readonly vendor: string; readonly path: string; readonly body: unknown },
): boolean {
  return vendor === 'postmark' && path === '/email' && JSON.stringify(body).includes(email);
}
