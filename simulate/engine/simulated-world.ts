import { Client, Connection } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import type { Activities } from '../../src/activities/create-activities.ts';
import { createActivities } from '../../src/activities/create-activities.ts';
import type { Logger } from '../../src/logger.ts';
import type { Playbook } from '../../src/playbook/playbook.ts';
import type { PricedModel } from '../../src/providers/llm/priced-model.ts';
import { registerSearchAttributes } from '../../src/register-search-attributes.ts';
import { startWorkers } from '../../src/start-workers.ts';
import type { Store } from '../../src/store/store.ts';
import { createRecorder, type Recorder } from './recorder.ts';
import { simulatedDependencies } from './simulated-dependencies.ts';
import { createRecordedJudge, createSandboxModel } from './simulated-models.ts';
import { openSimulatedStore } from './simulated-store.ts';
import type { Scenario } from './scenario.ts';
import type { SimulationServer } from './start-temporal.ts';
import { createTimeKeeper, type TimeKeeper } from './time-keeping.ts';
import { simulationBundle } from './workflow-bundle.ts';

/** The product, cut off from the world: its workers and its store, and stand-ins for every vendor. */
export interface SimulatedWorld extends AsyncDisposable {
  readonly store: Store;
  readonly client: Client;
  readonly recorder: Recorder;
  readonly timeKeeper: TimeKeeper;
  readonly playbook: Playbook;
  /** Rejects when a worker fails for good. */
  readonly failed: Promise<void>;
  /** Forgets the lead before, and sets up who judges and writes for the next. */
  begin(scenario: Pick<Scenario, 'lead' | 'judgement'>): Promise<void>;
}

interface WorldRequest {
  readonly server: SimulationServer;
  readonly playbook: Playbook;
  readonly logger: Logger;
  /** True: the sandbox's model judges, and writes where the playbook wants a draft. */
  readonly drafts?: boolean | undefined;
}

/** Opens a world for simulations, which run in it one after the other. */
export async function openSimulatedWorld({
  server,
  playbook,
  logger,
  drafts = false,
}: WorldRequest): Promise<SimulatedWorld> {
  const { address, namespace } = server;
  await using opening = new AsyncDisposableStack();
  const [{ store, begin }, workflowBundlePath, connection, nativeConnection] = await Promise.all([
    openSimulatedStore(),
    simulationBundle(),
    Connection.connect({ address }),
    NativeConnection.connect({ address }),
  ]);
  opening.defer(() => store.close());
  opening.defer(() => connection.close());
  opening.defer(() => nativeConnection.close());
  await registerSearchAttributes(connection, namespace);

  const recorder = createRecorder();
  const timeKeeper = createTimeKeeper();
  const models: PricedModel[] = [];
  const writers: PricedModel[] = [];
  const dependencies = simulatedDependencies({ store, playbook, models, writers, recorder });
  const workers = await startWorkers({
    dependencies,
    namespace,
    logger,
    workflowBundlePath,
    connection: nativeConnection,
    activities: simulated(createActivities(dependencies), recorder, timeKeeper),
  });
  opening.defer(() => workers.close());
  opening.defer(() => timeKeeper.close());
  const closing = opening.move();
  return {
    store,
    client: new Client({ connection, namespace }),
    recorder,
    timeKeeper,
    playbook,
    failed: workers.stopped,
    async begin({ lead, judgement }) {
      await begin(JSON.stringify(lead));
      const sandbox = drafts ? [{ provider: createSandboxModel(playbook, judgement) }] : [];
      const judges = judgement === undefined ? sandbox : [{ provider: createRecordedJudge(judgement) }];
      models.splice(0, models.length, ...(drafts ? sandbox : judges));
      writers.splice(0, writers.length, ...sandbox);
    },
    [Symbol.asyncDispose]: () => closing.disposeAsync(),
  };
}

function simulated(activities: Activities, recorder: Recorder, timeKeeper: TimeKeeper): Activities {
  const kinds = Object.entries(activities).map(([kind, ofKind]) => [kind, recorder.timed(ofKind as object)] as const);
  const recorded = Object.fromEntries(kinds) as unknown as Activities;
  return { ...recorded, database: { ...recorded.database, ...timeKeeper.activities } };
}
