import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { untilTrue } from '../system/until-true.ts';
import { useSystem } from '../system/use-system.ts';

const leadCount = 100;
const intervalMs = 1_000 / 50;
const modelPerSecond = 10;

const used = useSystem({ skipsTime: true, environment: { FORM_MAX_PER_MINUTE: '0' } });

const addressOf = (index: number): string => `burst-${index}@example.com`;

async function post(index: number): Promise<{ status: number; leadId: string | undefined }> {
  const response = await fetch(`${used.system.url}/webhooks/leads/form`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: addressOf(index), leadData: { source: 'demo_request' } }),
  });
  const { leadId } = (await response.json()) as { leadId?: string };
  return { status: response.status, leadId };
}

describe('a hundred leads within two seconds, with a model that refuses what is above its rate', () => {
  it('are all acknowledged, all worked, and get one e-mail each', async () => {
    const { sandbox, client } = used.system;
    sandbox.faults.add({
      ...{ vendor: 'openai', kind: 'status', status: 429, times: 'always', abovePerSecond: modelPerSecond },
      headers: { 'retry-after': '1' },
    });
    const startedAt = performance.now();
    const posts: ReturnType<typeof post>[] = [];
    for (let index = 0; index < leadCount; index++) {
      await sleep(Math.max(0, startedAt + index * intervalMs - performance.now()));
      posts.push(post(index));
    }
    const answers = await Promise.all(posts);
    expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
    expect(new Set(answers.map(({ leadId }) => leadId)).size).toBe(leadCount);

    await untilTrue(() => sandbox.emails().length >= leadCount, 150_000);
    await untilTrue(async () => (await client.workflow.count("ExecutionStatus = 'Running'")).count === 0, 60_000);
    expect(await used.system.store.submissions.listUndispatched({ receivedBefore: new Date(), limit: 1 })).toEqual([]);
    const sent = Array.from({ length: leadCount }, (_, index) => used.emailsTo(addressOf(index)).length);
    expect(sent).toEqual(Array.from({ length: leadCount }, () => 1));
    const judgements = sandbox.requests.list().filter(({ vendor }) => vendor === 'openai').length;
    expect(judgements).toBeGreaterThan(leadCount);
  }, 240_000);
});
