import { leadWorkflowId } from '../../src/workflows/workflow-ids.ts';
import { performAct } from './perform-act.ts';
import { planActs, type PlannedAct } from './planned-act.ts';
import type { Scenario } from './scenario.ts';
import type { SimulatedWorld } from './simulated-world.ts';

/** How far a simulation looks ahead. */
export const horizonMs = 90 * 86_400_000;

interface LeadTimeRequest {
  readonly scenario: Scenario;
  readonly leadId: string;
}

/** The time of one lead's run. */
export interface LeadTime {
  /** Resolves when the horizon is reached, or nothing would ever happen again by itself. */
  readonly isOver: Promise<void>;
  /** Lets the lead do what it had yet to do when its run has ended. */
  finish(): Promise<void>;
  /** Lets go of a run that was ended from outside. */
  release(): void;
}

/**
 * Keeps the time of a lead: it passes up to the run's next timer, or up to what the lead does before. When both fall on one
 * moment the lead is first.
 */
export function keepLeadTime(world: SimulatedWorld, { scenario, leadId }: LeadTimeRequest): LeadTime {
  const startMs = scenario.at.getTime();
  const acts: PlannedAct[] = [];
  const over = Promise.withResolvers<undefined>();
  // A run may end while what the lead did is still being worked elsewhere.
  let acting: Promise<void> = Promise.resolve();
  const doAct = (act: PlannedAct): Promise<void> => (acting = performAct(world, { act, scenario, leadId }));
  const released = Promise.withResolvers<number>();
  const takeActBefore = (atMs: number): PlannedAct | undefined =>
    acts[0] !== undefined && acts[0].at.getTime() <= atMs ? acts.shift() : undefined;

  world.recorder.begin((call) => {
    acts.push(...planActs(call, world.recorder.calls, scenario));
    acts.sort((one, other) => one.at.getTime() - other.at.getTime());
  });
  world.timeKeeper.keep(leadWorkflowId(leadId), async (dueMs) => {
    const untilMs = startMs + Math.min(dueMs ?? Infinity, horizonMs);
    const act = takeActBefore(untilMs);
    if (act !== undefined) {
      await doAct(act);
      return act.at.getTime() - startMs;
    }
    if (dueMs !== undefined && dueMs <= horizonMs) return dueMs;
    over.resolve(undefined);
    return released.promise;
  });
  return {
    isOver: over.promise,
    async finish() {
      await acting;
      for (let act = takeActBefore(startMs + horizonMs); act !== undefined; act = takeActBefore(startMs + horizonMs)) {
        await doAct(act);
      }
    },
    release() {
      released.resolve(horizonMs);
    },
  };
}
