import type { PlannedStep } from '../activities/decision.ts';
import { moveVersion } from './activity-proxies.ts';
import type { LeadRun } from './lead-run.ts';
import { persevere } from './persevere.ts';
import type { WaitEnding, WaitRequest } from './skippable-wait.ts';

/**
 * Lets one enrollment hear of operators' orders about the version that it runs on. The store holds the order; the enrollment
 * carries it out between two steps, or where a message waits that is to be written anew.
 */
export interface VersionWatch {
  /** Tells whether an order must be looked at before the next step. */
  isOrdered(): boolean;
  /** Answers the steps that are left when an order moved the enrollment to another version; undefined when none did. */
  betweenSteps(next: string | undefined): Promise<readonly PlannedStep[] | undefined>;
  /** Tells whether an order must be looked at before the wait with a message in hand goes on. */
  isOrderedInHand(): boolean;
  /** Tells whether an order took away the step in hand, whose message waits: what comes next is in `takeSteps`. */
  overtakes(stepId: string): Promise<boolean>;
  /** Waits with a message in hand; answers `overtaken` as soon as an order must be looked at. */
  until(request: WaitRequest): Promise<WaitEnding>;
  /** Tells whether the step in hand was taken away. */
  isTaken(): boolean;
  /** Answers the steps that are left after the one in hand was taken away, once. */
  takeSteps(): readonly PlannedStep[] | undefined;
  /** Remembers what is never done again. */
  markDone(stepId: string): void;
}

/** Makes the watch of an enrollment, which looks once also for orders that came before it. */
export function watchVersion(run: LeadRun, enrollmentId: string): VersionWatch {
  const doneSteps: string[] = [];
  let [heardInHand, heard] = [0, 0];
  let taken: readonly PlannedStep[] | undefined;

  const look = async (next: string | undefined, isBegun: boolean): Promise<readonly PlannedStep[] | undefined> => {
    const orders = run.versionOrders;
    const { leadId, nowMs } = run;
    const last = doneSteps.at(-1);
    const change = await persevere(run.desk, `version:${next ?? 'end'}`, () =>
      moveVersion({ leadId, enrollmentId, next, last, isBegun, doneSteps: [...doneSteps], nowMs: nowMs() }, next),
    );
    heardInHand = orders;
    if (change?.kind !== 'later') heard = orders;
    return change?.kind === 'moved' ? change.steps : undefined;
  };
  const isOrderedInHand = (): boolean => run.versionOrders !== heardInHand;
  return {
    isOrdered: () => run.versionOrders !== heard,
    betweenSteps: (next) => look(next, false),
    isOrderedInHand,
    async overtakes(stepId) {
      taken = await look(stepId, true);
      return taken !== undefined;
    },
    until: (request) =>
      isOrderedInHand() ? Promise.resolve('overtaken') : run.wait.until({ ...request, yieldsToOrders: true }),
    isTaken: () => taken !== undefined,
    takeSteps() {
      const steps = taken;
      taken = undefined;
      return steps;
    },
    markDone(stepId) {
      doneSteps.push(stepId);
    },
  };
}
