import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Client, Connection } from '@temporalio/client';
import pg from 'pg';
import { startSandbox } from '../../sandbox/start-sandbox.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { readConfig } from '../../src/config.ts';
import { createDependencies } from '../../src/dependencies.ts';
import { createLogger } from '../../src/logger.ts';
import { registerSearchAttributes } from '../../src/register-search-attributes.ts';
import { startServer } from '../../src/start-server.ts';
import { writePlaybookFolder, type PlaybookEdit } from '../../test/system/playbook-folder.ts';
import { sandboxedEnvironment } from '../../test/system/sandboxed-environment.ts';
import type { TestServer } from '../../test/temporal/dev-server.ts';
import { machineNowMs, type TryNews } from './try-phase.ts';
import type { WorkerOrder } from './worker-process.ts';

/** The product on PostgreSQL, with one API and several worker processes. */
export interface RaceSystem {
  readonly url: string;
  readonly client: Client;
  readonly sandbox: Sandbox;
  /** Lets the workers end what they have in hand; after this they tell no more. */
  endWorkers(): Promise<void>;
  close(): Promise<void>;
}

/** Where it runs, and who hears of what. */
export interface RaceSurroundings {
  readonly databaseUrl: string;
  readonly temporal: Pick<TestServer, 'address' | 'namespace'>;
  readonly workflowBundlePath: string;
  readonly workerCount: number;
}

interface RaceListeners {
  /** Hears of each phase of each message. */
  onTry(news: TryNews): void;
  /** Hears when the API begins to store a reply from an address. */
  onReply(fromAddress: string, heardAtMs: number): void;
}

/** Writes three times to whoever asks for a demo, at once and one after the other: a reply has something to stop. */
const threeMessages: PlaybookEdit = {
  file: 'sequences/sales-demo.yaml',
  search: /^steps:\n[\s\S]*$/m,
  replacement: `steps:\n${['first', 'second', 'third']
    .map((id) => `  - { id: ${id}, kind: message, channel: email, voice: automatic, template: demo-confirmation }\n`)
    .join('')}`,
};

/** Keeps each claim's transaction open for a while after it has read that nothing holds it back. */
const slowClaims = `
  create function dwell_in_claim() returns trigger language plpgsql as $$
  begin
    perform pg_sleep(0.05);
    return new;
  end $$;
  create trigger dwell_in_claim before insert or update on deliveries
    for each row when (new.state = 'calling') execute function dwell_in_claim();`;

/** Starts everything. */
export async function startRaceSystem(surroundings: RaceSurroundings, listeners: RaceListeners): Promise<RaceSystem> {
  const { databaseUrl, temporal, workflowBundlePath, workerCount } = surroundings;
  const closing = new AsyncDisposableStack();
  const sandbox = await startSandbox({ lookUpLagMs: 0 });
  closing.defer(() => sandbox.close());
  sandbox.model.add({
    kind: 'value',
    times: 'always',
    value: {
      intent: 'TIRE_KICKER',
      score: 50,
      reasoning: 'Always the same.',
      suggested_tone: 'plain',
      confidence: 0.9,
    },
  });
  const playbook = await writePlaybookFolder([threeMessages]);
  closing.defer(() => playbook.remove());
  const environment = {
    ...sandboxedEnvironment({ databaseUrl, temporal, playbookPath: playbook.path, sandbox }),
    LEADLINE_LOG_LEVEL: 'error',
  };
  const config = readConfig(environment);
  const logger = createLogger(config);
  const dependencies = await createDependencies(config, logger);
  closing.defer(() => dependencies.close());
  await dependencies.crm.prepare();
  await runSql(databaseUrl, slowClaims);
  const connection = await Connection.connect({ address: temporal.address });
  closing.defer(() => connection.close());
  await registerSearchAttributes(connection, temporal.namespace);
  const client = new Client({ connection, namespace: temporal.namespace });
  const server = await startServer({
    config,
    client,
    logger,
    host: '127.0.0.1',
    dependencies: { ...dependencies, store: { ...dependencies.store, replies: listeningReplies() } },
  });
  closing.defer(() => server.close());
  const workers = await Promise.all(Array.from({ length: workerCount }, () => startWorker()));
  return {
    url: `http://127.0.0.1:${server.port}`,
    client,
    sandbox,
    async endWorkers() {
      await Promise.all(
        workers.map(async (worker) => {
          worker.send('end');
          await once(worker, 'exit');
        }),
      );
    },
    close: () => closing.disposeAsync(),
  };

  function listeningReplies(): typeof dependencies.store.replies {
    const { replies } = dependencies.store;
    return {
      ...replies,
      receive(reply) {
        listeners.onReply(reply.fromAddress, machineNowMs());
        return replies.receive(reply);
      },
    };
  }

  async function startWorker(): Promise<ChildProcess> {
    const worker = fork(new URL('worker-process.ts', import.meta.url), { execArgv: [] });
    closing.defer(() => void worker.kill());
    worker.send({ environment, workflowBundlePath } satisfies WorkerOrder);
    await once(worker, 'message');
    worker.on('message', (news: TryNews) => listeners.onTry(news));
    return worker;
  }
}

async function runSql(databaseUrl: string, statements: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(statements);
  } finally {
    await client.end();
  }
}
