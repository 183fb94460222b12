import { createDatabase } from '../../test/postgres/create-database.ts';
import { startCluster } from '../../test/postgres/start-cluster.ts';
import { useDevServer } from '../../test/temporal/dev-server.ts';
import { useWorkflowBundle } from '../../test/temporal/workflow-bundle.ts';
import type { Experiment } from '../experiment.ts';
import { raceReplies, type RaceResult } from './race-replies.ts';
import { intervals } from './raced-lead.ts';

const sizes = {
  full: { repliesPerInterval: 400, leadsAtOnce: 24 },
  short: { repliesPerInterval: 10, leadsAtOnce: 12 },
};

/** Tells whether a reply keeps back every message that has not begun, whenever it comes. */
export const replyRace: Experiment = async ({ isShort, serverUrl }) => {
  const size = isShort ? sizes.short : sizes.full;
  const database = serverUrl === undefined ? await startCluster() : await createDatabase(serverUrl);
  const temporal = await useDevServer();
  try {
    const workflowBundlePath = await useWorkflowBundle();
    const result = await raceReplies({
      ...size,
      databaseUrl: database.url,
      temporal,
      workflowBundlePath,
      workerCount: 2,
    });
    return { holds: holdsIn(result, size.repliesPerInterval), lines: linesOf(result), data: result };
  } finally {
    await temporal.release();
    await database.close();
  }
};

function holdsIn({ hits, begunAfter, untold }: RaceResult, repliesPerInterval: number): boolean {
  return begunAfter === 0 && untold === 0 && intervals.every((interval) => hits[interval] >= repliesPerInterval);
}

function linesOf({ replies, hits, inFlight, begunAfter, untold }: RaceResult): string[] {
  return [
    `${replies} replies, while two worker processes wrote`,
    ...intervals.map((interval) => `heard ${interval}: ${hits[interval]}`),
    `acknowledged with a message in flight, and told so: ${inFlight}`,
    `calls that began after the acknowledgement: ${begunAfter}`,
    `calls that were open at an acknowledgement that did not say so: ${untold}`,
  ];
}
