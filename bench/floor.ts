import { benchLead } from './bench-lead.ts';
import type { BenchSystem } from './start-bench-system.ts';
import { spreadOf, type Spread } from './statistics.ts';
import { until } from './until.ts';

/** Leads a second from webhook to accepted e-mail, beside the yardstick on the same server in the same run. */
export interface FloorResult {
  readonly leadsPerSecond: Spread;
  readonly yardstickPerSecond: Spread;
  readonly ratio: Spread;
  readonly goal: number;
}

const goal = 0.8;

/** Runs both arms in turn, so that a machine that slows down slows both. */
export async function benchFloor(
  system: BenchSystem,
  { leads, repeats }: { leads: number; repeats: number },
): Promise<FloorResult> {
  await leadArm(system, Math.ceil(leads / 5));
  await yardstickArm(system, Math.ceil(leads / 5));
  const pairs: { lead: number; yardstick: number }[] = [];
  for (let repeat = 0; repeat < repeats; repeat++) {
    const lead = await leadArm(system, leads);
    pairs.push({ lead, yardstick: await yardstickArm(system, leads) });
  }
  return {
    leadsPerSecond: spreadOf(pairs.map(({ lead }) => lead)),
    yardstickPerSecond: spreadOf(pairs.map(({ yardstick }) => yardstick)),
    ratio: spreadOf(pairs.map(({ lead, yardstick }) => lead / yardstick)),
    goal,
  };
}

async function leadArm(system: BenchSystem, count: number): Promise<number> {
  const before = await system.emailCount();
  const startedAt = performance.now();
  await Promise.all(Array.from({ length: count }, () => system.submit(benchLead('demo'))));
  await until(async () => (await system.emailCount()) >= before + count);
  const perSecond = count / ((performance.now() - startedAt) / 1_000);
  // What leads do after their e-mail must not slow the other arm.
  await until(async () => (await system.client.workflow.count("ExecutionStatus = 'Running'")).count === 0);
  return perSecond;
}

async function yardstickArm({ client, baselineTaskQueue: taskQueue }: BenchSystem, count: number): Promise<number> {
  const startedAt = performance.now();
  await Promise.all(
    Array.from({ length: count }, () =>
      client.workflow.execute('sixActivitiesAndTimer', { taskQueue, workflowId: crypto.randomUUID() }),
    ),
  );
  return count / ((performance.now() - startedAt) / 1_000);
}
