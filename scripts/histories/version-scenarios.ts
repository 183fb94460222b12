import { janeDoe, type LeadDriver } from '../../test/system/lead-driver.ts';
import { alwaysOpen, noDrafts } from '../../test/system/playbook-folder.ts';
import type { TestSystem } from '../../test/system/start-system.ts';
import { untilTrue } from '../../test/system/until-true.ts';
import { versionOf } from '../../test/system/version-of.ts';
import { taskQueues } from '../../src/workflows/task-queues.ts';
import { fastForward } from '../../test/temporal/fast-forward.ts';
import { ended, type ScenarioSet } from './scenario.ts';

const dayMs = 86_400_000;
const sequence = 'content-nurture';
const playbookEdits = [alwaysOpen, noDrafts];
const reworded = { file: 'templates/content-welcome.text.liquid', search: 'I saw', replacement: 'I was told' };

/** Scenarios of what operators do to versions of sequences, and of leads that are written to once more. */
export const versionScenarios: ScenarioSet = {
  options: { skipsTime: false, playbookEdits },
  scenarios: {
    async 'moved-between-steps'({ system, drive, email }) {
      const leadId = await waiting(drive, email);
      await order(system, drive, 'move', { keepWritten: true });
      await sendNow(drive, leadId);
      await drive.untilTold(leadId, 'version-changed');
      return throughTheRest(system, drive, leadId);
    },
    async 'moved-and-written-anew'({ system, drive, email }) {
      const leadId = await waiting(drive, email);
      await order(system, drive, 'move', {});
      await drive.untilTold(leadId, 'message-drafted', 2);
      await sendNow(drive, leadId);
      return throughTheRest(system, drive, leadId);
    },
    async 'recalled-while-waiting'({ system, drive, email }) {
      const leadId = await waiting(drive, email);
      await order(system, drive, 'recall', { then: 'hold' });
      await sendNow(drive, leadId);
      await untilTrue(async () => (await drive.command(leadId, 'send-now')).status === 409);
      await order(system, drive, 'recall', {});
      await drive.untilTold(leadId, 'message-drafted', 2);
      await order(system, drive, 'restore', {});
      await sendNow(drive, leadId);
      return throughTheRest(system, drive, leadId);
    },
    async 'recalled-and-stopped'({ system, drive, email }) {
      const leadId = await waiting(drive, email);
      await order(system, drive, 'recall', { then: 'stop' });
      await ended(system, leadId);
      await order(system, drive, 'restore', {});
      return `lead:${leadId}`;
    },
    async 're-engaged'({ system, drive, email }) {
      const leadId = await waiting(drive, email);
      await sendNow(drive, leadId);
      await throughTheRest(system, drive, leadId);
      await system.client.workflow.execute('reEngageLeads', {
        workflowId: `re-engage-leads:${leadId}`,
        taskQueue: taskQueues.leads,
        args: [{ clockOffsetMs: 120 * dayMs }],
      });
      await drive.untilTold(leadId, 'sequence-ordered');
      await fastForward(system.client, `lead:${leadId}`, 15 * dayMs).catch(() => undefined);
      return ended(system, leadId);
    },
  },
};

async function waiting(drive: LeadDriver, email: string): Promise<string> {
  const { leadId } = await drive.submit({ ...janeDoe, email });
  await drive.untilTold(leadId, 'wait-started');
  return leadId;
}

async function order(system: TestSystem, drive: LeadDriver, what: string, more: object): Promise<void> {
  const [from, to] = [
    await versionOf(sequence, playbookEdits),
    await versionOf(sequence, [...playbookEdits, reworded]),
  ];
  await system.store.versions.keep(to);
  const isStopped = 'then' in more;
  const named = {
    move: { from: from.hash, to: to.hash, dryRun: false },
    recall: { version: from.hash, reason: 'the price is wrong', dryRun: false, ...(!isStopped && { to: to.hash }) },
    restore: { version: from.hash },
  }[what];
  const response = await drive.post(`/api/playbook/versions/${what}`, { sequence, ...named, ...more });
  if (!response.ok) throw new Error(`${what} answered ${response.status}: ${await response.text()}`);
}

async function sendNow(drive: LeadDriver, leadId: string): Promise<void> {
  await untilTrue(async () => (await drive.command(leadId, 'send-now')).status === 200);
}

/** Lets what is left of the sequence pass: a pause, and a letter. */
async function throughTheRest(system: TestSystem, drive: LeadDriver, leadId: string): Promise<string> {
  await drive.untilTold(leadId, 'message-sent');
  await sendNow(drive, leadId);
  await sendNow(drive, leadId);
  return ended(system, leadId);
}
