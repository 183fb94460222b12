import type { Step } from '../sequence.ts';
import { endOfSequence } from './step-fields.ts';

/** A place to which a step leads by name. */
export interface StepJump {
  /** The id of a step, or `end`. */
  readonly to: string;
  /** Where the step names it. */
  readonly path: readonly string[];
}

/** Lists where a step leads by name. */
export function jumpsOf(step: Step): StepJump[] {
  switch (step.kind) {
    case 'condition':
      return [
        ...(step.then === undefined ? [] : [{ to: step.then, path: ['then'] }]),
        ...(step.otherwise === undefined ? [] : [{ to: step.otherwise, path: ['otherwise'] }]),
      ];
    case 'experiment':
      return Object.entries(step.arms).map(([arm, to]) => ({ to, path: ['arms', arm] }));
    default:
      return [];
  }
}

/** Lists the steps that no lead comes to, whatever becomes of it. A jump that leads nowhere is passed over. */
export function unreachableSteps(steps: readonly Step[]): Step[] {
  const reached = new Set<Step>(steps.slice(0, 1));
  // A set that grows while it is walked through is walked to its new end.
  for (const step of reached) {
    const ids = jumpsOf(step).map(({ to }) => to);
    const following = mayGoOn(step) ? steps[steps.indexOf(step) + 1] : undefined;
    for (const next of [...steps.filter(({ id }) => ids.includes(id) && id !== endOfSequence), following]) {
      if (next !== undefined) reached.add(next);
    }
  }
  return steps.filter((step) => !reached.has(step));
}

/** Tells whether the step that follows may come next. */
function mayGoOn(step: Step): boolean {
  switch (step.kind) {
    case 'goto-sequence':
      return false;
    case 'condition':
      return step.when === undefined
        ? step.then === undefined
        : step.then === undefined || step.otherwise === undefined;
    case 'experiment':
      return Object.keys(step.arms).length === 0;
    default:
      return true;
  }
}
