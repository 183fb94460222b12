import { benchAcknowledgement, type AcknowledgementResult } from './intake/acknowledgement.ts';
import { openBenchDatabase, type BenchDatabase } from './intake/bench-database.ts';
import { benchBurst, type BurstResult } from './intake/burst.ts';
import { startArms } from './intake/start-arms.ts';
import { startLoadGenerator } from './intake/start-load-generator.ts';
import type { BenchSystem } from './start-bench-system.ts';

/** How the inbox bears leads: at a steady rate, as many as it can, and all at once. */
export interface IntakeResult {
  readonly database: BenchDatabase['kind'];
  readonly acknowledgement: AcknowledgementResult;
  readonly burst: BurstResult;
}

interface IntakeRequest {
  /** Starts the whole product on a database. */
  readonly start: (databaseUrl: string) => Promise<BenchSystem>;
  /** A PostgreSQL server on which databases may be made. */
  readonly serverUrl: string | undefined;
  readonly isShort: boolean;
}

const full = { rounds: 5, perSecond: 50, postsPerRound: 300, closedMs: 2_000, burst: 1_000 };
const short = { rounds: 1, perSecond: 50, postsPerRound: 100, closedMs: 1_000, burst: 100 };

/** Measures the acknowledgement first, alone on the machine, and then the burst against the whole product. */
export async function benchIntake({ start, serverUrl, isShort }: IntakeRequest): Promise<IntakeResult> {
  const { burst, ...steady } = isShort ? short : full;
  await using database = await openBenchDatabase(serverUrl);
  using generator = startLoadGenerator();
  return {
    database: database.kind,
    acknowledgement: await acknowledgement(),
    burst: await burstOf(burst),
  };

  async function acknowledgement(): Promise<AcknowledgementResult> {
    await using running = await startArms(database);
    return await benchAcknowledgement(running, generator, steady);
  }

  async function burstOf(count: number): Promise<BurstResult> {
    await using system = await start(await database.create());
    return await benchBurst(system, generator, count);
  }
}
