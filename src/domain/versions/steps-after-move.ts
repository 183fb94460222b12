import type { Sequence, Step } from '../sequence.ts';

/** Says of a step that it goes on nowhere: the enrollment is over. No step is called so. */
export const endOfSequence = 'end';

/** Where an enrollment goes on that leaves a step which its new version lacks: a step of that version, or `end`. */
export type StepMapping = Readonly<Record<string, string>>;

/** Between which steps an enrollment stands; both are absent only where it has not begun and has nothing to do. */
export interface Standing {
  /** The step that comes next by the version it leaves, also one that was begun and not done; absent behind the last. */
  readonly next?: string | undefined;
  /** The step that was done last. */
  readonly last?: string | undefined;
}

interface Move {
  readonly from: Pick<Sequence, 'steps'>;
  readonly to: Pick<Sequence, 'steps'>;
  readonly mapping: StepMapping;
  readonly standing: Standing;
}

/** The steps that are left by the new version, or the step for which nobody has said where it goes on. */
export type StepsAfterMove =
  | { readonly kind: 'goes-on'; readonly steps: readonly Step[] }
  | { readonly kind: 'unmapped'; readonly stepId: string };

/**
 * Finds where an enrollment goes on that moves between two steps from one version to another: at the step of the same id and
 * kind as the one that comes next, or where the mapping says. Behind the last step of the old version comes what the new one
 * has behind it.
 */
export function stepsAfterMove({ from, to, mapping, standing: { next, last } }: Move): StepsAfterMove {
  if (next === undefined) {
    const place = to.steps.findIndex(({ id }) => id === last);
    return { kind: 'goes-on', steps: place === -1 ? [] : to.steps.slice(place + 1) };
  }
  const mapped = Object.hasOwn(mapping, next) ? mapping[next] : undefined;
  if (mapped === endOfSequence) return { kind: 'goes-on', steps: [] };
  const kind = from.steps.find(({ id }) => id === next)?.kind;
  const place = to.steps.findIndex((step) =>
    mapped === undefined ? step.id === next && step.kind === kind : step.id === mapped,
  );
  return place === -1 ? { kind: 'unmapped', stepId: next } : { kind: 'goes-on', steps: to.steps.slice(place) };
}

/** Finds between which steps an enrollment stands that waits in a step: a message is not done until it is sent. */
export function standingIn(
  { steps }: Pick<Sequence, 'steps'>,
  stepId: string | undefined,
  keepsWritten: boolean,
): Standing {
  if (stepId === undefined) return { next: steps[0]?.id };
  const place = steps.findIndex(({ id }) => id === stepId);
  if (steps[place]?.kind === 'message' && !keepsWritten) return { next: stepId };
  return { next: steps[place + 1]?.id, last: stepId };
}
