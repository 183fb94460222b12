import { chooseArm } from '../../domain/experiments.ts';
import { describeCondition, fitsCondition } from '../../domain/route-condition.ts';
import type { Step } from '../../domain/sequence.ts';
import { NotFoundError } from '../../store/not-found-error.ts';
import type { ActivityDependencies } from '../activity-dependencies.ts';
import type { StepSubject } from '../subject.ts';

/** Where a sequence goes on: at this step, at `end`, or with the next step where nothing is named. */
export interface Branch {
  readonly to?: string | undefined;
}

type BranchStep = Extract<Step, { kind: 'condition' | 'experiment' }>;
type Dependencies = Pick<ActivityDependencies, 'store' | 'playbook'>;

interface ToldBranch extends Branch {
  readonly because: string;
}

/** Makes the activity that chooses where a sequence goes on at a condition or an experiment, and tells the timeline. */
export function createChooseBranchActivities(dependencies: Dependencies): {
  chooseBranch(subject: StepSubject): Promise<Branch>;
} {
  const { store } = dependencies;
  return {
    async chooseBranch(subject) {
      const { leadId, enrollmentId, stepId, nowMs } = subject;
      const { version } = await store.enrollments.get(enrollmentId);
      const step = version.sequence.steps.find(({ id }) => id === stepId);
      if (step?.kind !== 'condition' && step?.kind !== 'experiment') {
        throw new Error(`Enrollment ${enrollmentId} has no step ${stepId} that branches`);
      }
      const { to, because } = await branchOf(dependencies, subject, step);
      const then = to === undefined ? 'the next step' : to === 'end' ? 'the end of the sequence' : `the step ${to}`;
      const summary = `At ${stepId} it goes on with ${then}, since ${because}.`;
      await store.timeline.append(leadId, [
        { at: new Date(nowMs), type: 'branch-chosen', summary, data: { stepId, ...(to !== undefined && { to }) } },
      ]);
      return to === undefined ? {} : { to };
    },
  };
}

async function branchOf(
  { store, playbook }: Dependencies,
  { leadId, submissionId }: StepSubject,
  step: BranchStep,
): Promise<ToldBranch> {
  if (step.kind === 'experiment') {
    const shares = playbook.experiments[step.experiment];
    if (shares === undefined) return { because: `there is no experiment ${step.experiment} any more` };
    const arm = chooseArm(step.experiment, shares, leadId);
    return { to: step.arms[arm], because: `the lead is in the arm ${arm} of the experiment ${step.experiment}` };
  }
  const { when, then, otherwise } = step;
  const { assessment, tags } = await store.cases.get(submissionId);
  if (assessment === undefined) throw new NotFoundError('assessment', submissionId);
  if (fitsCondition(when, { assessment, tags })) {
    const why = describeCondition(when, { assessment, tags });
    return { to: then, because: why === '' ? 'this holds for everybody' : why };
  }
  const { intent, score } = assessment;
  return { to: otherwise, because: `its condition does not hold: the intent is ${intent} and the score ${score}` };
}
