import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { untilTrue } from '../../test/system/until-true.ts';
import { aimReplies, type ReplyAim } from './aim-replies.ts';
import { dwellMs } from './pace-tries.ts';
import { startRaceSystem, type RaceSurroundings, type RaceSystem } from './race-system.ts';
import { intervals, violationsOf, type Interval, type RacedReply } from './raced-lead.ts';
import { machineNowMs } from './try-phase.ts';

/** What became of the race. */
export interface RaceResult {
  readonly replies: number;
  /** How many replies were heard in each interval. */
  readonly hits: Readonly<Record<Interval, number>>;
  /** Replies whose acknowledgement told that a message was with a provider. */
  readonly inFlight: number;
  /** Calls of the provider that began after the acknowledgement: none may. */
  readonly begunAfter: number;
  /** Calls that were open at an acknowledgement that did not say so: none may be. */
  readonly untold: number;
}

/** How long the race goes on. */
interface RaceOptions extends RaceSurroundings {
  /** Each interval is hit so often at least, if it can be hit at all. */
  readonly repliesPerInterval: number;
  readonly leadsAtOnce: number;
}

/** Beyond so many leads for each hit that is wanted an interval is taken to be out of reach. */
const mostLeadsPerHit = 3;
/** Of so many calls the provider takes one for longer than an acknowledgement waits. */
const slowEvery = 25;
const slowCallMs = 4_000;
/** After the last reply, which ends what its lead had still to get. */
const patienceMs = 120_000;

/**
 * Lets leads answer over HTTP while messages are on their way to them, until every interval of a message was hit often
 * enough, and counts the calls of the provider that a reply should have kept back.
 */
export async function raceReplies(options: RaceOptions): Promise<RaceResult> {
  const { repliesPerInterval, leadsAtOnce, ...surroundings } = options;
  const aim = aimReplies();
  const heardAt = new Map<string, number>();
  const system = await startRaceSystem(surroundings, {
    onTry: (news) => aim.hear(news),
    onReply: (fromAddress, atMs) => void heardAt.set(fromAddress, atMs),
  });
  try {
    let leadsLeft = repliesPerInterval * intervals.length * mostLeadsPerHit;
    const lane = async (): Promise<void> => {
      while (leadsLeft > 0 && Object.values(aim.hits()).some((count) => count < repliesPerInterval)) {
        leadsLeft -= 1;
        setLatency(system, leadsLeft);
        await raceLead(system, aim, heardAt);
      }
    };
    await Promise.all(Array.from({ length: leadsAtOnce }, lane));
    await untilTrue(
      async () => (await system.client.workflow.count("ExecutionStatus = 'Running'")).count === 0,
      patienceMs,
    );
    await system.endWorkers();
    return resultOf(aim);
  } finally {
    await system.close();
  }
}

/** The provider takes its time with the calls of one lead more, and now and then very long. */
function setLatency({ sandbox: { faults } }: RaceSystem, leadsLeft: number): void {
  const delayMs = leadsLeft % slowEvery === 0 ? slowCallMs : dwellMs;
  faults.add({ kind: 'delay', vendor: 'postmark', method: 'POST', delayMs, times: delayMs === slowCallMs ? 1 : 3 });
}

/** Takes one lead from its form to its answer. */
async function raceLead({ url }: RaceSystem, aim: ReplyAim, heardAt: ReadonlyMap<string, number>): Promise<void> {
  const email = `lead-${randomUUID()}@race.example.com`;
  const { leadId } = (await post(`${url}/webhooks/leads/form`, {
    email,
    firstName: 'Jane',
    message: 'We would like to see a demo.',
    leadData: { source: 'demo_request' },
  })) as { leadId: string };
  await aim.untilTime(leadId);
  await sleep((Math.random() * dwellMs) / 2);
  const { inFlight } = (await post(`${url}/webhooks/replies/postmark`, {
    MessageID: randomUUID(),
    FromFull: { Email: email },
    Subject: 'Re: your demo',
    Headers: [],
    TextBody: 'Thanks, let us talk.',
  })) as { inFlight?: boolean };
  const acknowledgedAtMs = machineNowMs();
  const reply: RacedReply = {
    heardAtMs: heardAt.get(email) ?? acknowledgedAtMs,
    acknowledgedAtMs,
    isInFlight: inFlight === true,
  };
  aim.answered(leadId, reply);
}

async function post(url: string, body: unknown): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
  return response.json();
}

function resultOf(aim: ReplyAim): RaceResult {
  const leads = aim.leads();
  const violations = leads.map(violationsOf);
  const sum = (name: 'begunAfter' | 'untold'): number => violations.reduce((total, found) => total + found[name], 0);
  return {
    replies: leads.length,
    hits: aim.hits(),
    inFlight: leads.filter(({ reply }) => reply.isInFlight).length,
    begunAfter: sum('begunAfter'),
    untold: sum('untold'),
  };
}
