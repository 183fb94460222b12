import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import { benchLead } from './bench-lead.ts';
import type { BenchSystem } from './start-bench-system.ts';
import { percentileOf, spreadOf, type Spread } from './statistics.ts';
import { until } from './until.ts';

/** How soon a workflow is silent after a reply was acknowledged, beside a bare signal to a workflow that waits. */
export interface ReplyResult {
  readonly repliesPerRound: number;
  readonly replyP50Ms: Spread;
  readonly replyP99Ms: Spread;
  readonly signalP50Ms: Spread;
  readonly signalP99Ms: Spread;
  readonly p99Ratio: Spread;
  readonly goal: number;
}

const goal = 2;
/** Between two measurements, so that each is alone on the machine but for what the one before has left to do. */
const pauseMs = 100;
const batchSize = 25;

/** Measures both in turn, round by round, so that a machine that slows down slows both. */
export async function benchReply(
  system: BenchSystem,
  { rounds, repliesPerRound }: { readonly rounds: number; readonly repliesPerRound: number },
): Promise<ReplyResult> {
  const measured: { readonly replies: number[]; readonly signals: number[] }[] = [];
  for (let round = 0; round < rounds; round++) {
    const replies: number[] = [];
    const signals: number[] = [];
    for (const lead of await waitingLeads(system, repliesPerRound)) {
      replies.push(await silenceByReply(system, lead));
      await sleep(pauseMs);
      signals.push(await silenceBySignal(system));
      await sleep(pauseMs);
    }
    measured.push({ replies, signals });
    await until(async () => (await system.client.workflow.count("ExecutionStatus = 'Running'")).count === 0);
  }
  const spreadAt = (share: number, arm: 'replies' | 'signals'): Spread =>
    spreadOf(measured.map((round) => percentileOf(round[arm], share)));
  return {
    repliesPerRound,
    replyP50Ms: spreadAt(0.5, 'replies'),
    replyP99Ms: spreadAt(0.99, 'replies'),
    signalP50Ms: spreadAt(0.5, 'signals'),
    signalP99Ms: spreadAt(0.99, 'signals'),
    p99Ratio: spreadOf(
      measured.map(({ replies, signals }) => percentileOf(replies, 0.99) / percentileOf(signals, 0.99)),
    ),
    goal,
  };
}

interface WaitingLead {
  readonly leadId: string;
  readonly email: unknown;
}

async function waitingLeads(system: BenchSystem, count: number): Promise<WaitingLead[]> {
  const leads: WaitingLead[] = [];
  while (leads.length < count) {
    const batch = Array.from({ length: Math.min(batchSize, count - leads.length) }, async () => {
      const lead = benchLead('download');
      return { leadId: await system.submit(lead), email: lead['email'] };
    });
    leads.push(...(await Promise.all(batch)));
  }
  // A draft that a person is asked about waits just the same.
  const query = "(LeadStage = 'waiting' OR LeadStage = 'in-review') AND ExecutionStatus = 'Running'";
  await until(async () => (await system.client.workflow.count(query)).count >= count);
  return leads;
}

/** Answers how long after its acknowledgement a reply has ended the wait of its lead, in milliseconds. */
async function silenceByReply({ apiUrl, client }: BenchSystem, { leadId, email }: WaitingLead): Promise<number> {
  const response = await fetch(`${apiUrl}/webhooks/replies/postmark`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      MessageID: randomUUID(),
      FromFull: { Email: email },
      Subject: 'Re: the guide',
      Headers: [],
      TextBody: 'Thanks, let us talk.',
    }),
  });
  if (!response.ok) throw new Error(`The reply was answered ${response.status}`);
  const acknowledgedAtMs = wallClockMs();
  return (await wokenAtMs(client, `lead:${leadId}`)) - acknowledgedAtMs;
}

async function silenceBySignal({ client, baselineTaskQueue: taskQueue }: BenchSystem): Promise<number> {
  const workflowId = randomUUID();
  const handle = await client.workflow.start('waitForSignal', { taskQueue, workflowId });
  await until(async () => (await timeOf(client, workflowId, 'timerStartedEventAttributes')) !== undefined);
  const signalledAtMs = wallClockMs();
  await handle.signal('wake');
  return (await wokenAtMs(client, workflowId)) - signalledAtMs;
}

/** Reads when the server recorded that a workflow cancelled the timer of its wait: its clock is this machine's. */
async function wokenAtMs(client: Client, workflowId: string): Promise<number> {
  let atMs: number | undefined;
  await until(async () => {
    atMs = await timeOf(client, workflowId, 'timerCanceledEventAttributes');
    return atMs !== undefined;
  });
  return atMs ?? NaN;
}

async function timeOf(
  client: Client,
  workflowId: string,
  attributes: 'timerStartedEventAttributes' | 'timerCanceledEventAttributes',
): Promise<number | undefined> {
  const { events } = await client.workflow.getHandle(workflowId).fetchHistory();
  const time = events?.find((event) => event[attributes] != null)?.eventTime;
  return time == null ? undefined : Number(time.seconds) * 1_000 + (time.nanos ?? 0) / 1e6;
}

function wallClockMs(): number {
  return performance.timeOrigin + performance.now();
}
