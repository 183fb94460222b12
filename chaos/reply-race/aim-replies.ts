import { intervalOf, intervals, openedBy, type Interval, type RacedLead, type Try } from './raced-lead.ts';
import type { TryNews, TryPhase } from './try-phase.ts';

/** The messages of a lead at which replies are aimed; after each of them there is another one to keep back. */
const aimedSteps = ['first', 'second'] as const;

const patienceMs = 60_000;

/** Decides when each lead answers, so that every interval is hit. */
export interface ReplyAim {
  /** Resolves when it is time that this lead answers. @throws Error when its messages never came so far */
  untilTime(leadId: string): Promise<void>;
  hear(news: TryNews): void;
  /** Keeps the reply of a lead and frees its aim. */
  answered(leadId: string, reply: RacedLead['reply']): void;
  hits(): Readonly<Record<Interval, number>>;
  leads(): readonly RacedLead[];
}

interface Runner {
  readonly tries: Map<string, Partial<Record<TryPhase, number>>>;
  readonly aim: { readonly interval: Interval; readonly stepId: string };
  readonly time: PromiseWithResolvers<void>;
  reply?: RacedLead['reply'];
}

/** Aims each reply at the interval that was hit least so far. */
export function aimReplies(): ReplyAim {
  const runners = new Map<string, Runner>();
  const runnerOf = (leadId: string): Runner => {
    const known = runners.get(leadId);
    if (known !== undefined) return known;
    const stepId = aimedSteps[runners.size % aimedSteps.length] ?? aimedSteps[0];
    const runner: Runner = { tries: new Map(), aim: { interval: leastHit(), stepId }, time: Promise.withResolvers() };
    runners.set(leadId, runner);
    return runner;
  };
  const leads = (): RacedLead[] => [...runners.values()].flatMap(racedLead);
  const hits = (): Record<Interval, number> => countBy(leads().map(intervalOf));
  const leastHit = (): Interval => {
    const waiting = [...runners.values()].filter(({ reply }) => reply === undefined).map(({ aim }) => aim.interval);
    const [counted, aimed] = [hits(), countBy(waiting)];
    return intervals.reduce((least, other) =>
      counted[other] + aimed[other] < counted[least] + aimed[least] ? other : least,
    );
  };
  return {
    async untilTime(leadId) {
      const giveUp = AbortSignal.timeout(patienceMs);
      const { promise, reject } = runnerOf(leadId).time;
      giveUp.addEventListener('abort', () => reject(new Error('A message to a lead that answers never came so far')));
      await promise;
    },
    hear({ leadId, stepId, phase, atMs }) {
      const { tries, aim, time } = runnerOf(leadId);
      const times = tries.get(stepId) ?? {};
      tries.set(stepId, times);
      times[phase] ??= atMs;
      if (stepId === aim.stepId && openedBy[phase] === aim.interval) time.resolve();
    },
    answered(leadId, reply) {
      runnerOf(leadId).reply = reply;
    },
    hits,
    leads,
  };
}

function racedLead({ tries, reply }: Runner): RacedLead[] {
  return reply === undefined ? [] : [{ tries: [...tries.values()] satisfies Try[], reply }];
}

function countBy(found: readonly Interval[]): Record<Interval, number> {
  const counts = intervals.map((interval) => [interval, found.filter((other) => other === interval).length] as const);
  return Object.fromEntries(counts) as Record<Interval, number>;
}
