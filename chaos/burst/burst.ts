import { setTimeout as sleep } from 'node:timers/promises';
import { alwaysOpen, noDrafts, oneLetter, type PlaybookEdit } from '../../test/system/playbook-folder.ts';
import { startSystem, type TestSystem } from '../../test/system/start-system.ts';
import { untilTrue } from '../../test/system/until-true.ts';
import { environmentSchema } from '../../src/environment-schema.ts';
import type { Experiment, Finding } from '../experiment.ts';
import { vendorLimits } from './vendor-limits.ts';

/** What became of many cold leads, and of a hot one and one as cold of another source that came while they were in flight. */
interface BurstData {
  readonly coldCount: number;
  /** Leads with more or less than one e-mail. */
  readonly notOneEmail: number;
  readonly unfinishedCount: number;
  readonly allAnsweredInMs: number;
  readonly hot: Overtaking;
  readonly peer: Overtaking;
  readonly rates: ReturnType<TestSystem['sandbox']['rates']>;
}

/** How a lead fared that came behind others. */
interface Overtaking {
  readonly answeredInMs: number;
  /** E-mails that went out before its own. */
  readonly answeredBefore: number;
}

const hotEmail = 'hot@example.com';
const peerEmail = 'peer@example.com';
const hotWithinMs = 45_000;
/** Of two sources one has half of the turns: what came behind is answered with the first few, not with the last. */
const shareBeforePeer = 0.25;
const postsAtOnce = 20;

/** As cold as the whitepaper. */
const coldWebinar: PlaybookEdit = {
  file: 'sources.yaml',
  search: /(webinar:[^]*?priority: )3/,
  replacement: '$14',
};

/** HubSpot's rate is what a thousand leads wait for longest: 9 calls a second. */
const patienceMs = 60 * 60_000;

/**
 * Lets an import of cold leads arrive at once, and behind them a demo request and a lead of another source that is as cold, at
 * the usual rates, while the vendors' stand-ins enforce the limits that the vendors publish, in windows of their own: nothing
 * may be refused, each lead gets one e-mail, the hot one is answered within 45 seconds of its arrival, and the other source's
 * does not wait for the import.
 */
export const burst: Experiment = async ({ isShort, serverUrl }) => {
  const system = await startSystem({
    skipsTime: true,
    rateLimits: vendorLimits,
    environment: usualRates(),
    playbookEdits: [alwaysOpen, noDrafts, oneLetter, coldWebinar],
    ...(serverUrl !== undefined && { databaseUrl: serverUrl }),
  });
  try {
    return findingOf(await measure(system, isShort ? 100 : 1_000));
  } finally {
    await system.close();
  }
};

async function measure(system: TestSystem, coldCount: number): Promise<BurstData> {
  const { sandbox, client } = system;
  const startedAtMs = performance.now();
  const addresses = Array.from({ length: coldCount }, (_, index) => `cold-${index}@example.com`);
  const left = [...addresses];
  const post = async (): Promise<void> => {
    for (let email = left.pop(); email !== undefined; email = left.pop()) await submit(system, email, 'whitepaper');
  };
  await Promise.all(Array.from({ length: postsAtOnce }, post));
  await sleep(1_000);
  const [hot, peer] = await Promise.all([
    overtake(system, hotEmail, 'demo_request'),
    overtake(system, peerEmail, 'webinar'),
  ]);
  await untilTrue(() => sandbox.emails().length >= coldCount + 2, patienceMs);
  const allAnsweredInMs = performance.now() - startedAtMs;
  const running = async (): Promise<number> => (await client.workflow.count("ExecutionStatus = 'Running'")).count;
  await untilTrue(async () => (await running()) === 0, patienceMs).catch(() => undefined);
  const counts = Map.groupBy(
    sandbox.emails().flatMap(({ to }) => to),
    (address) => address,
  );
  return {
    coldCount,
    notOneEmail: [hotEmail, peerEmail, ...addresses].filter((address) => counts.get(address)?.length !== 1).length,
    unfinishedCount: await running(),
    allAnsweredInMs,
    hot,
    peer,
    rates: sandbox.rates(),
  };
}

/** Lets a lead come now, and waits for its e-mail. */
async function overtake(system: TestSystem, email: string, source: string): Promise<Overtaking> {
  const startedAtMs = performance.now();
  await submit(system, email, source);
  const place = (): number => system.sandbox.emails().findIndex(({ to }) => to.includes(email));
  await untilTrue(() => place() >= 0, patienceMs);
  return { answeredInMs: performance.now() - startedAtMs, answeredBefore: place() };
}

async function submit({ url }: TestSystem, email: string, source: string): Promise<void> {
  const response = await fetch(`${url}/webhooks/leads/form`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, leadData: { source } }),
  });
  if (!response.ok) throw new Error(`The form answered ${response.status}`);
}

/** Systems for tests have none. */
function usualRates(): Record<string, string> {
  const rates = Object.entries(environmentSchema.shape).filter(([name]) => name.endsWith('_MAX_PER_SECOND'));
  return Object.fromEntries(rates.map(([name, rate]) => [name, String(rate.parse(undefined))]));
}

function findingOf(data: BurstData): Finding {
  const { coldCount, notOneEmail, unfinishedCount, allAnsweredInMs, hot, peer, rates } = data;
  const readings = Object.entries(rates);
  const seconds = (ms: number): string => `${(ms / 1_000).toFixed(1)} s`;
  return {
    holds:
      notOneEmail === 0 &&
      unfinishedCount === 0 &&
      hot.answeredInMs < hotWithinMs &&
      peer.answeredBefore <= shareBeforePeer * coldCount &&
      readings.every(([, { refusedCount }]) => refusedCount === 0),
    lines: [
      `${coldCount} cold leads at once: all answered within ${seconds(allAnsweredInMs)}, ${notOneEmail} without exactly one e-mail`,
      `a demo request behind them: answered in ${seconds(hot.answeredInMs)}, after ${hot.answeredBefore} e-mails`,
      `a lead of a source as cold: answered in ${seconds(peer.answeredInMs)}, after ${peer.answeredBefore} e-mails`,
      `workflows unfinished: ${unfinishedCount}`,
      ...readings.map(
        ([vendor, { requestCount, refusedCount, peak, maxRequests, windowMs }]) =>
          `${vendor}: ${requestCount} calls, at most ${peak} in ${windowMs / 1_000} s of ${maxRequests} allowed, ${refusedCount} refused`,
      ),
    ],
    data,
  };
}
