import type { FloorResult } from './floor.ts';
import type { IntakeResult } from './intake.ts';
import { intakeRows } from './intake/intake-rows.ts';
import type { MemoryResult } from './memory.ts';
import type { ReplyResult } from './reply.ts';
import { against, spread, tableText } from './report-text.ts';
import type { WritesResult } from './writes.ts';

/** What was measured; absent what was not asked for. */
export interface BenchReport {
  readonly at: string;
  floor?: FloorResult;
  writes?: WritesResult;
  memory?: MemoryResult;
  reply?: ReplyResult;
  intake?: IntakeResult;
}

/** Writes a report for people: medians, with the extremes in brackets. */
export function reportTable({ floor, writes, memory, reply, intake }: BenchReport): string {
  const rows: (readonly [string, string])[] = [];
  if (floor) {
    rows.push(
      ['floor: leads a second, webhook to accepted e-mail', spread(floor.leadsPerSecond)],
      ['floor: six empty activities and a timer, a second', spread(floor.yardstickPerSecond)],
      ['floor: ratio', `${spread(floor.ratio)}${against(floor.ratio.median >= floor.goal, `≥ ${floor.goal}`)}`],
    );
  }
  if (writes) {
    rows.push(
      ['writes: events up to an automatic first message', String(writes.automaticEvents)],
      ['writes: events up to a personal first message', String(writes.personalEvents)],
      ['writes: events of ten activities and a timer', String(writes.naiveEvents)],
      [
        'writes: ratio (personal)',
        `${writes.ratio.toFixed(2)}${against(writes.ratio <= writes.goal, `≤ ${writes.goal}`)}`,
      ],
    );
  }
  if (memory) {
    rows.push(
      ['memory: process at rest', `${memory.atRestMib.toFixed(0)} MiB`],
      [`memory: with ${memory.waitingLeads} waiting leads`, `${memory.withWaitingMib.toFixed(0)} MiB`],
      ['memory: a waiting lead', `${memory.perLeadKib.toFixed(0)} KiB`],
    );
  }
  if (reply) {
    rows.push(
      ['reply: p50 from acknowledgement to a cancelled wait, ms', spread(reply.replyP50Ms)],
      ['reply: p50 from a bare signal to a cancelled wait, ms', spread(reply.signalP50Ms)],
      ['reply: p99 from acknowledgement to a cancelled wait, ms', spread(reply.replyP99Ms)],
      ['reply: p99 from a bare signal to a cancelled wait, ms', spread(reply.signalP99Ms)],
      [
        'reply: p99 ratio',
        `${spread(reply.p99Ratio)}${against(reply.p99Ratio.median <= reply.goal, `≤ ${reply.goal}`)}`,
      ],
    );
  }
  if (intake) rows.push(...intakeRows(intake));
  return tableText(rows);
}
