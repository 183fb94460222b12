import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { driveLeads, janeDoe, type LeadDriver } from '../test/system/lead-driver.ts';
import { startSystem, type TestSystem } from '../test/system/start-system.ts';
import { workflowEnd } from '../test/system/workflow-end.ts';

/**
 * Records histories that every later version of the workflows must replay: `npm run goldens`. Run it when a workflow
 * gains a way that no recorded history takes; files of earlier days stay as long as leads of that day may still run.
 */

type Scenario = (parts: {
  readonly system: TestSystem;
  readonly drive: LeadDriver;
  readonly email: string;
}) => Promise<string>;

const demo = { source: 'demo_request' };

const scenarios: Readonly<Record<string, Scenario>> = {
  async 'answered-at-once'({ drive, email }) {
    return (await drive.submit({ ...janeDoe, email, leadData: demo })).leadId;
  },
  async 'wait-skipped'({ drive, email }) {
    const { leadId } = await drive.submit({ ...janeDoe, email });
    await drive.untilTold(leadId, 'wait-started');
    await drive.command(leadId, 'send-now');
    return leadId;
  },
  async 'reply-in-the-wait'({ drive, email }) {
    const { leadId } = await drive.submit({ ...janeDoe, email });
    await drive.untilTold(leadId, 'wait-started');
    await drive.reply(email);
    return leadId;
  },
  async 'submitted-again-in-the-wait'({ drive, email }) {
    const { leadId } = await drive.submit({ ...janeDoe, email });
    await drive.untilTold(leadId, 'wait-started');
    await drive.submit({ ...janeDoe, email, leadData: demo });
    await drive.command(leadId, 'send-now');
    return leadId;
  },
  async 'model-down'({ system, drive, email }) {
    system.sandbox.faults.add({ vendor: 'openai', kind: 'status', status: 400, times: 1 });
    return (await drive.submit({ ...janeDoe, email, leadData: demo })).leadId;
  },
  async 'refused-then-mended'({ system, drive, email }) {
    system.sandbox.faults.add({ vendor: 'postmark', kind: 'status', status: 422, times: 1 });
    const { leadId } = await drive.submit({ ...janeDoe, email, leadData: demo });
    const [item] = (await drive.untilTold(leadId, 'attention-needed')).filter(
      ({ type }) => type === 'attention-needed',
    );
    await drive.command(leadId, 'resolve', { item: item?.data?.['item'], resolution: 'retry' });
    return leadId;
  },
  async spam({ system, drive, email }) {
    system.sandbox.model.add({
      kind: 'value',
      value: { intent: 'SPAM', score: 1, reasoning: 'Sells links.', suggested_tone: 'none', confidence: 0.9 },
    });
    return (await drive.submit({ ...janeDoe, email, leadData: demo })).leadId;
  },
};

/** Leaves out what tells of the machine that recorded it: process names and paths. */
function withoutMachine(history: string): string {
  return history
    .replaceAll(/"(identity|stackTrace)": "(?:[^"\\]|\\.)*"/g, '"$1": ""')
    .replaceAll(/"name": "\d+@[^"]*"/g, '"name": "sticky"');
}

const folder = resolve(import.meta.dirname, '../test/histories/lead');
const day = new Date().toISOString().slice(0, 10);
const system = await startSystem({ skipsTime: false });
const drive = driveLeads(system);
await mkdir(folder, { recursive: true });
for (const [name, play] of Object.entries(scenarios)) {
  const leadId = await play({ system, drive, email: `${name}@example.com` });
  await workflowEnd(system, leadId);
  const history = await system.client.workflow.getHandle(`lead:${leadId}`).fetchHistory();
  await writeFile(resolve(folder, `${name}.${day}.json`), `${withoutMachine(historyToJSON(history))}\n`);
  console.log(`recorded ${name}: ${history.events?.length ?? 0} events`);
}
await system.close();
process.exit(0);
