import { pino } from 'pino';
import { loadPlaybook } from '../src/playbook/load-playbook.ts';
import { installTemporalRuntime } from '../src/temporal-runtime.ts';
import { openSimulatedWorld, type SimulatedWorld } from './engine/simulated-world.ts';
import { startTemporal } from './engine/start-temporal.ts';

interface WorldOptions {
  readonly playbookFolder: string;
  readonly drafts?: boolean | undefined;
}

/**
 * Opens a world with a Temporal server of its own for a piece of work, and closes both after it. Once a process.
 * @throws PlaybookError, FriendlyError, or what the work throws
 */
export async function withWorld<Result>(
  { playbookFolder, drafts }: WorldOptions,
  work: (world: SimulatedWorld) => Promise<Result>,
): Promise<Result> {
  const playbook = await loadPlaybook(playbookFolder);
  const logger = pino({ level: 'error' }, process.stderr);
  installTemporalRuntime(logger);
  await using server = await startTemporal();
  await using world = await openSimulatedWorld({ server, playbook, logger, drafts });
  return await work(world);
}
