import type { SuperviseInput } from '../../src/workflows/messages.ts';
import { taskQueues } from '../../src/workflows/task-queues.ts';
import { janeDoe, type LeadDriver } from '../../test/system/lead-driver.ts';
import type { TestSystem } from '../../test/system/start-system.ts';
import { untilTrue } from '../../test/system/until-true.ts';
import { fastForward } from '../../test/temporal/fast-forward.ts';
import { ended, type ScenarioSet } from './scenario.ts';

const demo = { source: 'demo_request' };
const dayMs = 86_400_000;

/** Scenarios of leads that come, wait, answer and confirm, and of vendors that fail meanwhile. */
export const leadScenarios: ScenarioSet = {
  options: { skipsTime: false },
  scenarios: {
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
