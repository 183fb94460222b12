import { percentileOf } from '../statistics.ts';
import type { BenchSystem } from '../start-bench-system.ts';
import { until } from '../until.ts';
import type { LoadGenerator } from './start-load-generator.ts';

/** What became of many leads that were posted at once, while the model refused what was above its rate. */
export interface BurstResult {
  readonly posted: number;
  readonly acknowledged: number;
  /** Leads of different ids among the answers. */
  readonly leads: number;
  /** Leads that got an e-mail. */
  readonly answered: number;
  /** E-mails beyond the first to an address. */
  readonly duplicateEmails: number;
  /** Workflows that had not ended when the last e-mail was out and two minutes had passed. */
  readonly unfinished: number;
  readonly modelPerSecond: number;
  /** Calls of the model for these leads, and how many of them it refused. */
  readonly modelCalls: number;
  readonly modelRefusals: number;
  readonly acknowledgedP99Ms: number;
  readonly acknowledgedInMs: number;
  /** From the first post to the last e-mail, and to the end of the last workflow. */
  readonly answeredInMs: number;
  readonly workedInMs: number;
}

const modelPerSecond = 5;

/** Generous: a machine of two cores answers some ten leads a second. */
const patienceMs = 15 * 60_000;

/** Posts so many leads at once and waits until each is worked to its end. */
export async function benchBurst(system: BenchSystem, generator: LoadGenerator, count: number): Promise<BurstResult> {
  const { apiUrl, sandboxUrl, client } = system;
  await limitModel(sandboxUrl);
  const startedAtMs = performance.now();
  const elapsedMs = (): number => performance.now() - startedAtMs;
  const load = await generator.run({ kind: 'open', url: `${apiUrl}/webhooks/leads/form`, count });
  const acknowledged = load.statuses[200] ?? 0;
  await until(async () => (await system.emailCount()) >= acknowledged, patienceMs).catch(() => undefined);
  const answeredInMs = elapsedMs();
  const running = async (): Promise<number> => (await client.workflow.count("ExecutionStatus = 'Running'")).count;
  await until(async () => (await running()) === 0).catch(() => undefined);
  const workedInMs = elapsedMs();
  const emails = await emailsByAddress(sandboxUrl);
  const counts = load.emails.map((address) => emails.get(address) ?? 0);
  return {
    posted: count,
    acknowledged,
    modelPerSecond,
    answeredInMs,
    workedInMs,
    leads: new Set(load.leadIds).size,
    answered: counts.filter((sent) => sent > 0).length,
    duplicateEmails: counts.reduce((sum, sent) => sum + Math.max(0, sent - 1), 0),
    unfinished: await running(),
    ...(await countModelCalls(system, load.leadIds)),
    acknowledgedP99Ms: percentileOf(load.latenciesMs, 0.99),
    acknowledgedInMs: load.durationMs,
  };
}

async function limitModel(sandboxUrl: string): Promise<void> {
  const response = await fetch(`${sandboxUrl}/control/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      vendor: 'openai',
      kind: 'status',
      status: 429,
      times: 'always',
      abovePerSecond: modelPerSecond,
      headers: { 'retry-after': '1' },
    }),
  });
  if (!response.ok) throw new Error(`The sandbox took no fault: ${response.status}`);
}

async function emailsByAddress(sandboxUrl: string): Promise<Map<string, number>> {
  const emails = (await (await fetch(`${sandboxUrl}/control/emails`)).json()) as {
    recipients: { address: string }[];
  }[];
  const counts = new Map<string, number>();
  for (const { address } of emails.flatMap(({ recipients }) => recipients))
    counts.set(address, (counts.get(address) ?? 0) + 1);
  return counts;
}

async function countModelCalls(
  { apiUrl, apiToken }: BenchSystem,
  leadIds: readonly string[],
): Promise<Pick<BurstResult, 'modelCalls' | 'modelRefusals'>> {
  let modelCalls = 0;
  let modelRefusals = 0;
  for (const leadId of leadIds) {
    const url = `${apiUrl}/api/leads/${leadId}/model-calls`;
    const response = await fetch(url, { headers: { authorization: `Bearer ${apiToken}` } });
    const told = (await response.json()) as { modelCalls: { errorCode?: string }[] };
    modelCalls += told.modelCalls.length;
    modelRefusals += told.modelCalls.filter(({ errorCode }) => errorCode !== undefined).length;
  }
  return { modelCalls, modelRefusals };
}
