import { tableText } from '../../bench/report-text.ts';
import type { ExperimentOptions, Finding } from '../experiment.ts';
import { crashPoints } from './crash-points.ts';
import { isAsExpected, runCrashPoints, type CrashPointResult } from './run-crash-points.ts';
import type { CrashTimes } from './crash-order.ts';

/** Deadlines of seconds, for a quick look. */
export const shortTimes: CrashTimes = { callTimeoutMs: 3_000, lookUpLagMs: 2_000 };

/** The product's own deadlines; only the provider's records are as quick as the sandbox's. */
const realTimes: CrashTimes = { lookUpLagMs: 10_000 };

/** Kills the process at every crash point, on PostgreSQL and on PGlite. */
export async function crashPointsExperiment({ isShort, serverUrl }: ExperimentOptions): Promise<Finding> {
  const times = isShort ? shortTimes : realTimes;
  const results: Record<string, readonly CrashPointResult[]> = {};
  for (const database of ['postgres', 'pglite'] as const) {
    results[database] = await runCrashPoints(crashPoints, { database, serverUrl, times });
  }
  const all = Object.entries(results).flatMap(([database, ofDatabase]) =>
    ofDatabase.map((result) => ({ database, ...result, isAsExpected: isAsExpected(result) })),
  );
  return {
    holds: all.every((result) => result.isAsExpected),
    lines: tableText(all.map((result) => [`${result.database}: dies ${result.point.when}`, describe(result)])).split(
      '\n',
    ),
    data: { deaths: all },
  };
}

function describe({ emailCount, deliveryState, tries, told, ...result }: CrashPointResult): string {
  const triesText = `${tries} ${tries === 1 ? 'try' : 'tries'}`;
  const verdict = isAsExpected({ emailCount, deliveryState, tries, told, ...result })
    ? ''
    : `, NOT AS EXPECTED: ${told.join(' ')}`;
  return `${emailCount} e-mail, ${deliveryState} after ${triesText}${verdict}`;
}
