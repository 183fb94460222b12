import type { SequenceVersion } from '../../domain/sequence.ts';
import { endOfSequence, standingIn, stepsAfterMove, type StepMapping } from '../../domain/versions/steps-after-move.ts';
import type { Store } from '../../store/store.ts';
import { ApiError } from '../api-error.ts';

interface MoveRequest {
  readonly from: SequenceVersion;
  readonly to: SequenceVersion;
  readonly mapping: StepMapping;
  readonly keepsWritten: boolean;
}

/** What a move would do to what runs on a version. */
export interface MovePlan {
  readonly running: number;
  readonly movable: number;
  /** Who stands at a step that the new version lacks, and of whom nobody has said where they go on. */
  readonly cannotMove: readonly StuckAtStep[];
}

interface StuckAtStep {
  readonly stepId: string;
  readonly count: number;
  readonly leadIds: readonly string[];
}

/** As many as a person looks into. */
const maxNamedLeads = 20;

/**
 * Finds out what a move would do to each enrollment that runs on a version.
 * @throws ApiError 400 `unknown_step`, `same_version`
 */
export async function planMove({ versions }: Pick<Store, 'versions'>, request: MoveRequest): Promise<MovePlan> {
  const { from, to, mapping, keepsWritten } = request;
  if (from.hash === to.hash) throw new ApiError(400, 'same_version', 'What runs on this version is on it already.');
  checkMapping(request);
  const running = await versions.listRunning(from.hash);
  const stuck = new Map<string, string[]>();
  for (const { leadId, stepId } of running) {
    const standing = standingIn(from.sequence, stepId, keepsWritten);
    const after = stepsAfterMove({ from: from.sequence, to: to.sequence, mapping, standing });
    if (after.kind === 'unmapped') stuck.set(after.stepId, [...(stuck.get(after.stepId) ?? []), leadId]);
  }
  const cannotMove = [...stuck].map(([stepId, leadIds]) => ({
    stepId,
    count: leadIds.length,
    leadIds: leadIds.slice(0, maxNamedLeads),
  }));
  const stuckCount = cannotMove.reduce((sum, { count }) => sum + count, 0);
  return { running: running.length, movable: running.length - stuckCount, cannotMove };
}

/** Says of each step that keeps somebody from moving what to say of it. */
export function describeStuck({ stepId, count }: StuckAtStep, { hash }: SequenceVersion): string {
  const who = count === 1 ? '1 lead stands' : `${count} leads stand`;
  return `${who} at the step ${stepId}, which version ${hash.slice(0, 8)} lacks: say in steps where to go on, for example {"${stepId}": "${endOfSequence}"}.`;
}

function checkMapping({ from, to, mapping }: MoveRequest): void {
  const idsOf = ({ sequence }: SequenceVersion): string[] => sequence.steps.map(({ id }) => id);
  const unknown = [
    ...Object.keys(mapping).filter((stepId) => !idsOf(from).includes(stepId)),
    ...Object.values(mapping).filter((stepId) => stepId !== endOfSequence && !idsOf(to).includes(stepId)),
  ];
  if (unknown.length === 0) return;
  const issues = [
    `Steps of ${from.hash.slice(0, 8)}: ${idsOf(from).join(', ')}`,
    `Steps of ${to.hash.slice(0, 8)}: ${idsOf(to).join(', ')}, ${endOfSequence}`,
  ];
  throw new ApiError(400, 'unknown_step', `There is no step ${unknown.join(', ')}.`, { issues });
}
