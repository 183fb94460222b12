import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import type { SuperviseInput } from '../src/workflows/messages.ts';
import { taskQueues } from '../src/workflows/task-queues.ts';
import { driveLeads, janeDoe, type LeadDriver } from '../test/system/lead-driver.ts';
import { startSystem, type TestSystem } from '../test/system/start-system.ts';
import { untilTrue } from '../test/system/until-true.ts';
import { fastForward } from '../test/temporal/fast-forward.ts';
import { alertScenarios } from './histories/alert-scenarios.ts';
import { modeScenarios } from './histories/mode-scenarios.ts';
import { deliveryScenarios, operatorScenarios } from './histories/operator-scenarios.ts';
import { companyReplyScenarios, replyScenarios } from './histories/reply-scenarios.ts';
import { reviewScenarios } from './histories/review-scenarios.ts';
import { ended, type Scenario } from './histories/scenario.ts';
import { versionScenarios } from './histories/version-scenarios.ts';

/**
 * Records histories that every later version of the workflows must replay: `npm run goldens`. Run it when a workflow
 * gains a way that no recorded history takes, with the names of the scenarios that are to be recorded, or all of them; files
 * that are there stay as long as leads of that day may still run.
 */

const demo = { source: 'demo_request' };
const dayMs = 86_400_000;

const scenarios: Readonly<Record<string, Scenario>> = {
  async 'answered-at-once'({ system, drive, email }) {
    return ended(system, (await drive.submit({ ...janeDoe, email, leadData: demo })).leadId);
  },
  async 'wait-skipped'({ system, drive, email }) {
    const { leadId } = await drive.submit({ ...janeDoe, email });
    await drive.untilTold(leadId, 'wait-started');
    await drive.command(leadId, 'send-now');
    return ended(system, leadId);
  },
  async 'reply-in-the-wait'({ system, drive, email }) {
    const { leadId } = await drive.submit({ ...janeDoe, email });
    await drive.untilTold(leadId, 'wait-started');
    await drive.reply(email);
    return ended(system, leadId);
  },
  async 'submitted-again-in-the-wait'({ system, drive, email }) {
    const { leadId } = await drive.submit({ ...janeDoe, email });
    await drive.untilTold(leadId, 'wait-started');
    await drive.submit({ ...janeDoe, email, leadData: demo });
    await drive.command(leadId, 'send-now');
    return ended(system, leadId);
  },
  async 'hotter-in-the-wait'({ system, drive, email }) {
    const { leadId } = await drive.submit({ ...janeDoe, email });
    await drive.untilTold(leadId, 'wait-started');
    await drive.submit({ ...janeDoe, email, leadData: demo });
    return ended(system, leadId);
  },
  async 'colder-in-the-wait'({ system, drive, email }) {
    const { leadId } = await drive.submit({ ...janeDoe, email, leadData: { source: 'webinar' } });
    await drive.untilTold(leadId, 'wait-started');
    await drive.submit({ ...janeDoe, email });
    await drive.untilTold(leadId, 'route-chosen', 2);
    await drive.command(leadId, 'send-now');
    await drive.untilTold(leadId, 'message-drafted', 2);
    await drive.command(leadId, 'send-now');
    return ended(system, leadId);
  },
  async 'fetched-from-facebook'({ system, email }) {
    const { sandbox, store } = system;
    await sandbox.announceFacebookLead(
      sandbox.addFacebookLead({ formId: 'form', fields: { email, source: 'demo_request' } }),
    );
    const [submission] = await store.submissions.list({ route: 'facebook', limit: 1 });
    return `fetch:${submission?.submissionId ?? ''}`;
  },
  async 'confirmed-then-nurtured'({ system, drive, email }) {
    const { leadId } = await askedToConfirm(drive, email);
    const path = await untilAsked(system, email);
    await fetch(`${system.url}${path}`, { method: 'POST' });
    await drive.untilTold(leadId, 'message-drafted', 2);
    await untilTrue(async () => (await drive.command(leadId, 'send-now')).status === 200);
    return ended(system, leadId);
  },
  async 'not-confirmed'({ system, drive, email }) {
    const { leadId } = await askedToConfirm(drive, email);
    // The workflow ends on the way, which is what is wanted.
    await fastForward(system.client, `lead:${leadId}`, 15 * dayMs).catch(() => undefined);
    return ended(system, leadId);
  },
  async 'model-down'({ system, drive, email }) {
    system.sandbox.faults.add({ vendor: 'openai', kind: 'status', status: 400, times: 1 });
    return ended(system, (await drive.submit({ ...janeDoe, email, leadData: demo })).leadId);
  },
  async 'refused-then-mended'({ system, drive, email }) {
    system.sandbox.faults.add({ vendor: 'postmark', kind: 'status', status: 422, times: 1 });
    const { leadId } = await drive.submit({ ...janeDoe, email, leadData: demo });
    const [item] = (await drive.untilTold(leadId, 'attention-needed')).filter(
      ({ type }) => type === 'attention-needed',
    );
    await drive.command(leadId, 'resolve', { item: item?.data?.['item'], resolution: 'retry' });
    return ended(system, leadId);
  },
  async 'reply-while-refused'({ system, drive, email }) {
    system.sandbox.faults.add({ vendor: 'postmark', kind: 'status', status: 422, times: 1 });
    const { leadId } = await drive.submit({ ...janeDoe, email, leadData: demo });
    await drive.untilTold(leadId, 'attention-needed');
    await drive.reply(email);
    return ended(system, leadId);
  },
  async 'vendor-away'({ system, drive, email }) {
    return `lead:${await throughOutage(system, drive, email)}`;
  },
  async 'vendor-supervised'({ system, drive, email }) {
    await throughOutage(system, drive, email);
    return 'vendor:hubspot';
  },
  async spam({ system, drive, email }) {
    system.sandbox.model.add({
      kind: 'value',
      value: { intent: 'SPAM', score: 1, reasoning: 'Sells links.', suggested_tone: 'none', confidence: 0.9 },
    });
    return ended(system, (await drive.submit({ ...janeDoe, email, leadData: demo })).leadId);
  },
};

/** Lets a lead come while the CRM is taken to be away, and waits until its run has ended after that. */
async function throughOutage(system: TestSystem, drive: LeadDriver, email: string): Promise<string> {
  const { store, client } = system;
  const rule = { givenUpCount: 1, withinMs: 60_000, probationMs: 0 };
  await store.vendors.noteGivenUp('hubspot', 'timeout', rule);
  const { leadId } = await drive.submit({ ...janeDoe, email, leadData: demo });
  await drive.untilTold(leadId, 'attention-needed');
  await client.workflow.execute('superviseVendor', {
    workflowId: 'vendor:hubspot',
    taskQueue: taskQueues.leads,
    args: [{ vendor: 'hubspot', clockOffsetMs: 0 } satisfies SuperviseInput],
  });
  await ended(system, leadId);
  return leadId;
}

/** Lets a lead come that must confirm its address, up to the wait for it. */
async function askedToConfirm(drive: LeadDriver, email: string): Promise<{ readonly leadId: string }> {
  const { leadId } = await drive.submit({ ...janeDoe, email, country: 'DE' });
  await drive.untilTold(leadId, 'wait-started');
  return { leadId };
}

/** Waits for the e-mail that asks, and answers the path of the link in it. */
async function untilAsked({ sandbox }: TestSystem, email: string): Promise<string> {
  const find = (): string | undefined =>
    sandbox
      .emails()
      .filter(({ to }) => to.includes(email))
      .flatMap(({ text }) => /\/confirm\/[0-9a-f]+/.exec(text)?.[0] ?? [])[0];
  await untilTrue(() => find() !== undefined);
  return find() ?? '';
}

/** Leaves out what tells of the machine that recorded it: process names and paths. */
function withoutMachine(history: string): string {
  return history
    .replaceAll(/"(identity|stackTrace)": "(?:[^"\\]|\\.)*"/g, '"$1": ""')
    .replaceAll(/"name": "\d+@[^"]*"/g, '"name": "sticky"');
}

/** Writes a history under a name that no file has yet: what was recorded stays. */
async function keep(folder: string, name: string, history: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  for (let count = 1; ; count += 1) {
    const file = resolve(folder, `${name}.${day}${count === 1 ? '' : `-${count}`}.json`);
    try {
      await writeFile(file, history, { flag: 'wx' });
      return file;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  }
}

const day = new Date().toISOString().slice(0, 10);
const wanted = process.argv.slice(2);
const sets = [
  { options: { skipsTime: false }, scenarios },
  operatorScenarios,
  replyScenarios,
  companyReplyScenarios,
  deliveryScenarios,
  reviewScenarios,
  alertScenarios,
  versionScenarios,
  modeScenarios,
];
for (const set of sets) {
  const chosen = Object.entries(set.scenarios).filter(([name]) => wanted.length === 0 || wanted.includes(name));
  if (chosen.length === 0) continue;
  const system = await startSystem(set.options);
  const drive = driveLeads(system);
  for (const [name, play] of chosen) {
    const workflowId = await play({ system, drive, email: `${name}@example.com` });
    const handle = system.client.workflow.getHandle(workflowId);
    await handle.result();
    const { type } = await handle.describe();
    const history = await handle.fetchHistory();
    const folder = resolve(import.meta.dirname, '../test/histories', type);
    const file = await keep(folder, name, `${withoutMachine(historyToJSON(history))}\n`);
    console.log(`recorded ${file}: ${history.events?.length ?? 0} events`);
  }
  await system.close();
}
process.exit(0);
