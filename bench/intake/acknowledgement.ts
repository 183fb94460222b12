import { percentileOf, spreadOf, type Spread } from '../statistics.ts';
import { arms, type Arm } from './arm.ts';
import type { LoadResult } from './load-order.ts';
import type { RunningArms } from './start-arms.ts';
import type { LoadGenerator } from './start-load-generator.ts';

/** How fast an arm acknowledges. */
interface ArmResult {
  /** Of a round at the fixed rate, from the moment a post was due. */
  readonly p50Ms: Spread;
  readonly p99Ms: Spread;
  /** The most that it takes with a fixed number at a time. */
  readonly acceptedPerSecond: Spread;
}

/** How fast leads are acknowledged, beside the least that one could write, in the same run. */
export interface AcknowledgementResult {
  readonly perSecond: number;
  readonly postsPerRound: number;
  readonly concurrency: number;
  readonly arms: Readonly<Record<Arm, ArmResult>>;
  /** 99th percentile of the whole beside that of the bare server, round by round. */
  readonly p99Ratio: Spread;
  /** The same for storing alone. */
  readonly storingP99Ratio: Spread;
  readonly goal: number;
}

interface AcknowledgementRequest {
  readonly rounds: number;
  readonly perSecond: number;
  readonly postsPerRound: number;
  readonly closedMs: number;
}

const goal = 1.5;
const concurrency = 16;

type Round = Readonly<Record<Arm, { p50Ms: number; p99Ms: number; perSecond: number }>>;

/** Runs the arms in turn, so that a machine that slows down slows all. */
export async function benchAcknowledgement(
  { servers }: RunningArms,
  generator: LoadGenerator,
  { rounds: roundCount, perSecond, postsPerRound, closedMs }: AcknowledgementRequest,
): Promise<AcknowledgementResult> {
  const rounds: Round[] = [];
  for (let index = -1; index < roundCount; index++) {
    const measured: Partial<Record<Arm, Round[Arm]>> = {};
    // Each round begins with another arm: the first one finds a machine that has just rested.
    for (let turn = 0; turn < arms.length; turn++) {
      const arm = arms[(index + 1 + turn) % arms.length] ?? 'bare';
      const { url, settled } = servers[arm];
      const steady = check(await generator.run({ kind: 'open', url, perSecond, count: postsPerRound }));
      await settled();
      const flat = check(await generator.run({ kind: 'closed', url, concurrency, durationMs: closedMs }));
      await settled();
      measured[arm] = {
        p50Ms: percentileOf(steady.latenciesMs, 0.5),
        p99Ms: percentileOf(steady.latenciesMs, 0.99),
        perSecond: flat.latenciesMs.length / (flat.durationMs / 1_000),
      };
    }
    // The first round warms all up and is not counted.
    if (index >= 0) rounds.push(measured as Round);
  }
  const ratio = (arm: Arm): Spread => spreadOf(rounds.map((round) => round[arm].p99Ms / round.bare.p99Ms));
  return {
    perSecond,
    postsPerRound,
    concurrency,
    goal,
    arms: Object.fromEntries(arms.map((arm) => [arm, sumUp(rounds.map((round) => round[arm]))])) as Record<
      Arm,
      ArmResult
    >,
    p99Ratio: ratio('handing-over'),
    storingP99Ratio: ratio('storing'),
  };
}

function sumUp(rounds: readonly Round[Arm][]): ArmResult {
  return {
    p50Ms: spreadOf(rounds.map(({ p50Ms }) => p50Ms)),
    p99Ms: spreadOf(rounds.map(({ p99Ms }) => p99Ms)),
    acceptedPerSecond: spreadOf(rounds.map(({ perSecond }) => perSecond)),
  };
}

function check(result: LoadResult): LoadResult {
  const { 200: taken = 0, ...others } = result.statuses;
  if (taken === 0 || Object.keys(others).length > 0) {
    throw new Error(`Not all posts were acknowledged: ${JSON.stringify(result.statuses)}`);
  }
  return result;
}
