import { benchLead } from './bench-lead.ts';
import type { BenchSystem } from './start-bench-system.ts';
import { until } from './until.ts';

/** Memory of the whole process (API, workers, PGlite), in MiB of resident set. */
export interface MemoryResult {
  readonly atRestMib: number;
  readonly waitingLeads: number;
  readonly withWaitingMib: number;
  readonly perLeadKib: number;
}

const batchSize = 50;

/** Measures the process at rest, and with leads that wait in their human-like delay. */
export async function benchMemory(
  system: BenchSystem,
  { waitingLeads }: { waitingLeads: number },
): Promise<MemoryResult> {
  const atRestMib = residentMib();
  for (let left = waitingLeads; left > 0; left -= batchSize) {
    await Promise.all(Array.from({ length: Math.min(batchSize, left) }, () => system.submit(benchLead('download'))));
  }
  await until(async () => (await system.client.workflow.count("LeadStage = 'waiting'")).count >= waitingLeads);
  const withWaitingMib = residentMib();
  const perLeadKib = ((withWaitingMib - atRestMib) * 1_024) / waitingLeads;
  return { atRestMib, waitingLeads, withWaitingMib, perLeadKib };
}

function residentMib(): number {
  return process.memoryUsage.rss() / 1_024 / 1_024;
}
