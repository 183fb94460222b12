import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { untilTrue } from '../system/until-true.ts';
import { useSystem } from '../system/use-system.ts';

const coldCount = 80;
const intervalMs = 1_000 / 50;
const windowMs = 5_000;

/** Half as much again as the product's rate lets through in a window: calls that a busy machine delays come together. */
const used = useSystem({
  skipsTime: true,
  environment: {
    FORM_MAX_PER_MINUTE: '0',
    OPENAI_MAX_PER_SECOND: '8',
    HUBSPOT_MAX_PER_SECOND: '30',
    POSTMARK_MAX_PER_SECOND: '8',
  },
  rateLimits: {
    openai: { maxRequests: 60, windowMs },
    hubspot: { maxRequests: 225, windowMs },
    postmark: { maxRequests: 60, windowMs },
  },
});

const hotEmail = 'hot@example.com';
const addressOf = (index: number): string => `burst-${index}@example.com`;

async function post(email: string, source: string): Promise<{ status: number; leadId: string | undefined }> {
  const response = await fetch(`${used.system.url}/webhooks/leads/form`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, leadData: { source } }),
  });
  const { leadId } = (await response.json()) as { leadId?: string };
  return { status: response.status, leadId };
}

/** Answers when a lead's timeline tells of each type for the first time. */
async function toldAtMs(leadId: string, types: readonly string[]): Promise<(number | undefined)[]> {
  const events = await used.system.store.timeline.list(leadId);
  return types.map((wanted) => events.find(({ type }) => type === wanted)?.at.getTime());
}

/** Answers by which rank a lead's run, and two of its activities, waited for their turn in the queues. */
async function ranksOf(leadId: string): Promise<Record<string, unknown>> {
  const { events } = await used.system.client.workflow.getHandle(`lead:${leadId}`).fetchHistory();
  const activities = (events ?? []).flatMap(({ activityTaskScheduledEventAttributes: scheduled }) => scheduled ?? []);
  const rankOf = (name: string): unknown =>
    activities.find(({ activityType }) => activityType?.name === name)?.priority?.priorityKey;
  return {
    lead: events?.[0]?.workflowExecutionStartedEventAttributes?.priority?.priorityKey,
    buildDossier: rankOf('buildDossier'),
    sendEmail: rankOf('sendEmail'),
  };
}

describe('many cold leads within two seconds and a hot one behind them', () => {
  it('are all acknowledged and get one e-mail each, with every vendor below its limit and the hot one in time', async () => {
    const { sandbox, client } = used.system;
    const startedAt = performance.now();
    const posts: ReturnType<typeof post>[] = [];
    for (let index = 0; index < coldCount; index++) {
      await sleep(Math.max(0, startedAt + index * intervalMs - performance.now()));
      posts.push(post(addressOf(index), 'whitepaper'));
    }
    posts.push(post(hotEmail, 'demo_request'));
    const answers = await Promise.all(posts);
    expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
    expect(new Set(answers.map(({ leadId }) => leadId)).size).toBe(coldCount + 1);

    await untilTrue(() => sandbox.emails().length > coldCount, 150_000);
    await untilTrue(async () => (await client.workflow.count("ExecutionStatus = 'Running'")).count === 0, 120_000);
    expect(await used.system.store.submissions.listUndispatched({ receivedBefore: new Date(), limit: 1 })).toEqual([]);
    const addresses = [hotEmail, ...Array.from({ length: coldCount }, (_, index) => addressOf(index))];
    expect(addresses.filter((address) => used.emailsTo(address).length !== 1)).toEqual([]);
    for (const { refusedCount, requestCount } of Object.values(sandbox.rates())) {
      expect(requestCount).toBeGreaterThan(coldCount);
      expect(refusedCount).toBe(0);
    }
    const hotLeadId = answers.at(-1)?.leadId ?? '';
    const [receivedAtMs = 0, sentAtMs = Infinity] = await toldAtMs(hotLeadId, ['lead-received', 'message-sent']);
    expect(sentAtMs - receivedAtMs).toBeLessThan(45_000);
    expect(await ranksOf(hotLeadId)).toEqual({ lead: 1, buildDossier: 1, sendEmail: 1 });
    expect(await ranksOf(answers[0]?.leadId ?? '')).toEqual({ lead: 4, buildDossier: 4, sendEmail: 4 });
  }, 300_000);
});
