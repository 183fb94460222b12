import { driveLeads } from '../../test/system/lead-driver.ts';
import type { CrashPoint, CrashProvider } from './crash-point.ts';
import { letDieAt, type Victim } from './let-die-at.ts';
import { noticeDeath } from './notice-death.ts';
import { startCrashSystem, type CrashSystem, type CrashSystemOptions } from './start-crash-system.ts';
import { untilEnd } from './until-end.ts';

/** What became of a lead in whose send the process died. */
export interface CrashPointResult {
  readonly point: CrashPoint;
  readonly emailCount: number;
  /** Of the newest delivery. */
  readonly deliveryState: string;
  readonly tries: number;
  /** What its timeline tells, in order. */
  readonly told: readonly string[];
}

/**
 * Lets one process after the other die, each at its point with a lead of its own; the next one takes over what it left, and
 * the last one lives. Points of different providers have systems of their own.
 * @throws Error when a process does not die at its point, or a lead does not come to its end
 */
export async function runCrashPoints(
  points: readonly CrashPoint[],
  options: CrashSystemOptions,
): Promise<CrashPointResult[]> {
  const results: CrashPointResult[] = [];
  const byProvider = Map.groupBy(points, ({ provider = 'postmark' }) => provider);
  for (const [provider, ofProvider] of byProvider) {
    results.push(...(await runInOneSystem(ofProvider, { ...options, provider })));
  }
  return results;
}

async function runInOneSystem(
  points: readonly CrashPoint[],
  options: CrashSystemOptions & { readonly provider: CrashProvider },
): Promise<CrashPointResult[]> {
  await using system = await startCrashSystem(options);
  const victims: Victim[] = [];
  for (const point of points) {
    victims.push(await letDieAt(point, system));
    if (options.times.callTimeoutMs !== undefined) await noticeDeath(system.client, victims);
  }
  const survivor = await system.start();
  const api = { url: survivor.url, apiToken: system.apiToken };
  const timelines = await Promise.all(
    victims.map(async (victim) => {
      await untilEnd(victim, api);
      return (await driveLeads(api).timeline(victim.leadId)).map(({ type }) => type);
    }),
  );
  await survivor.stop();
  const results: CrashPointResult[] = [];
  for (const [index, victim] of victims.entries()) {
    results.push(await readResult(victim, timelines[index] ?? [], system));
  }
  return results;
}

async function readResult(
  { point, email, leadId }: Victim,
  told: readonly string[],
  system: CrashSystem,
): Promise<CrashPointResult> {
  const emailCount = system.sandbox
    .emails()
    .filter(({ recipients }) => recipients.some(({ address }) => address === email)).length;
  const newest = (await system.readDeliveries(leadId)).at(-1);
  return { point, emailCount, deliveryState: newest?.state ?? 'none', tries: newest?.tries ?? 0, told };
}

/** Tells whether all is as the point's row of the table says. */
export function isAsExpected({ point: { expected }, ...result }: CrashPointResult): boolean {
  return (
    result.emailCount === expected.emailCount &&
    result.deliveryState === expected.deliveryState &&
    (expected.tries === undefined || result.tries === expected.tries) &&
    expected.told.every((type) => result.told.includes(type)) &&
    !expected.untold.some((type) => result.told.includes(type))
  );
}
