import { janeDoe, type LeadDriver } from '../../test/system/lead-driver.ts';
import { alwaysOpen, noDrafts, oneLetter, phonesToo } from '../../test/system/playbook-folder.ts';
import type { TestSystem } from '../../test/system/start-system.ts';
import { untilTrue } from '../../test/system/until-true.ts';
import { fastForward } from '../../test/temporal/fast-forward.ts';
import { ended, type ScenarioSet } from './scenario.ts';

const hourMs = 3_600_000;

/** As the playbook of these scenarios says. */
const ringsAfterMs = 300_000;

/** Scenarios of urgent leads about whom people are called until somebody takes them. */
export const alertScenarios: ScenarioSet = {
  options: { skipsTime: false, callsUntilTaken: true },
  scenarios: {
    async 'alert-acknowledged'({ system, drive, email }) {
      const leadId = await called(drive, email);
      await untilTrue(() => isTaken(system, leadId, 0));
      return ended(system, leadId);
    },
    async 'alert-passed-on'({ system, drive, email }) {
      const leadId = await called(drive, email);
      await fastForward(system.client, `lead:${leadId}`, hourMs).catch(() => undefined);
      await drive.untilTold(leadId, 'alert-passed-on');
      await untilTrue(() => isTaken(system, leadId, 1));
      return ended(system, leadId);
    },
  },
};

/** The same where the phone rings too. */
export const phoneScenarios: ScenarioSet = {
  options: {
    skipsTime: false,
    callsUntilTaken: true,
    playbookEdits: [alwaysOpen, noDrafts, oneLetter, phonesToo],
  },
  scenarios: {
    async 'alert-taken-by-phone'({ system, drive, email }) {
      const leadId = await called(drive, email);
      await fastForward(system.client, `lead:${leadId}`, ringsAfterMs);
      await untilAnswered(system, '2', 1);
      await drive.untilTold(leadId, 'alert-passed-on');
      await fastForward(system.client, `lead:${leadId}`, ringsAfterMs);
      await untilAnswered(system, '1', 2);
      return ended(system, leadId);
    },
  },
};

async function called(drive: LeadDriver, email: string): Promise<string> {
  const message = 'We need pricing today, please call me.';
  const { leadId } = await drive.submit({ ...janeDoe, email, message, leadData: { source: 'demo_request' } });
  await drive.untilTold(leadId, 'alert-sent');
  await drive.untilTold(leadId, 'sequence-finished');
  return leadId;
}

/** Answers the newest phone call once there have been so many. */
async function untilAnswered({ sandbox }: TestSystem, keys: string, count: number): Promise<void> {
  await untilTrue(() => sandbox.phoneCalls().length >= count);
  await sandbox.answerPhone(sandbox.phoneCalls().at(-1)?.sid ?? '', keys);
}

/** Presses the button of the page that the person who was called so many hops on was sent. */
async function isTaken({ store, url }: TestSystem, leadId: string, hop: number): Promise<boolean> {
  const alert = (await store.alerts.list({ limit: 200 })).find((one) => one.leadId === leadId);
  const call = alert?.calls[hop];
  if (call === undefined) return false;
  const body = new URLSearchParams({ call: call.callId });
  await fetch(`${url}/alerts/${store.alerts.tokenOf(call.callId)}`, { method: 'POST', body });
  return true;
}
