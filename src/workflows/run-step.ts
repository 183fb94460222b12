import type { PlannedEnrollment, PlannedStep } from '../activities/decision.ts';
import type { StepSubject } from '../activities/subject.ts';
import { changeTags, chooseBranch, chooseMessageChannel, goToSequence, planWait } from './activity-proxies.ts';
import { awaitConfirmation } from './await-confirmation.ts';
import { isCrmReadingOld, isStillWanted, type CrmReading } from './fresh-read.ts';
import type { LeadRun } from './lead-run.ts';
import { persevere } from './persevere.ts';
import { addTask, alertTeam, openTicketOrAlert } from './run-step-for-team.ts';
import { sendMessage } from './send-message.ts';
import type { VersionWatch } from './version-watch.ts';
import { writeToCrm } from './write-to-crm.ts';

/** A step of an enrollment that is its turn. */
export interface StepInHand {
  readonly run: LeadRun;
  readonly subject: () => StepSubject;
  readonly crmReading: CrmReading;
  readonly version: VersionWatch;
}

/** What comes after a step. */
export type StepOutcome =
  | { readonly kind: 'next' }
  /** Goes on at a later step, or at `end`. */
  | { readonly kind: 'jump'; readonly to: string }
  /** Another sequence begins; the store has ended this one. */
  | { readonly kind: 'go-to'; readonly enrollment: PlannedEnrollment }
  /** The store has ended this sequence as finished. */
  | { readonly kind: 'finished' }
  | { readonly kind: 'stopped' };

const next: StepOutcome = { kind: 'next' };
const stopped: StepOutcome = { kind: 'stopped' };

/** Runs one step. What the team is to do or know goes on beside it: the lead never waits for it. */
export async function runStep(step: PlannedStep, inHand: StepInHand): Promise<StepOutcome> {
  const { run, subject } = inHand;
  const { stepId } = step;
  switch (step.kind) {
    case 'message':
      return (await runMessage(step, inHand)) ? next : stopped;
    case 'confirm':
      return (await awaitConfirmation(run, stepId, subject)) ? next : stopped;
    case 'wait':
      await pause(stepId, inHand);
      return next;
    case 'alert':
      alertTeam(step, inHand);
      return next;
    case 'task':
      addTask(stepId, inHand);
      return next;
    case 'ticket':
      openTicketOrAlert(stepId, inHand);
      return next;
    case 'tag':
      await tag(stepId, inHand);
      return next;
    case 'goto-sequence':
      return goTo(stepId, inHand);
    default:
      return branch(stepId, inHand);
  }
}

/** Answers false when nothing more may be sent in this enrollment. */
async function runMessage(
  { stepId, channel }: Extract<PlannedStep, { kind: 'message' }>,
  inHand: StepInHand,
): Promise<boolean> {
  const { run, subject, crmReading, version } = inHand;
  if (isCrmReadingOld(inHand) && !(await isStillWanted({ ...inHand, stepId }))) return false;
  const given = { stepId, crmReading, version };
  if (channel !== undefined) return (await sendMessage(run, { ...given, channel }, subject)) !== 'stopped';
  for (let isOtherChannel = false; ; isOtherChannel = true) {
    const chosen = await persevere(run.desk, `message:${stepId}`, () => chooseMessageChannel(subject(), stepId));
    if (chosen?.kind !== 'send') return true;
    const { channel: chosenChannel } = chosen;
    const withChannel = (): StepSubject => ({ ...subject(), channel: chosenChannel });
    const ending = await sendMessage(run, { ...given, channel: chosenChannel, isOtherChannel }, withChannel);
    if (ending !== 'channel-closed') return ending !== 'stopped';
  }
}

async function pause(stepId: string, { run, subject }: StepInHand): Promise<void> {
  const planned = await persevere(run.desk, `wait:${stepId}`, () => planWait(subject(), stepId));
  if (planned !== undefined) await run.wait.until({ what: `the step after ${stepId}`, ...planned });
}

async function tag(stepId: string, { run, subject }: StepInHand): Promise<void> {
  await persevere(run.desk, `tag:${stepId}`, () => changeTags(subject(), stepId));
  run.beside(() => writeToCrm(run, `crm-tags:${stepId}`));
}

async function branch(stepId: string, { run, subject }: StepInHand): Promise<StepOutcome> {
  const chosen = await persevere(run.desk, `branch:${stepId}`, () => chooseBranch(subject(), stepId));
  return chosen?.to === undefined ? next : { kind: 'jump', to: chosen.to };
}

/** No other submission is decided meanwhile: its decision must see who speaks. */
function goTo(stepId: string, { run, subject }: StepInHand): Promise<StepOutcome> {
  return run.oneAtATime(async () => {
    const { enrollmentId } = subject();
    const gone = await persevere(run.desk, `goto:${stepId}`, () => goToSequence(subject(), stepId));
    if (gone === undefined) return next;
    if (gone.kind !== 'enrolled') return gone;
    const { enrollment } = gone;
    for (const speaker of run.speakers) {
      if (speaker.enrollmentId !== enrollmentId) continue;
      speaker.enrollmentId = enrollment.enrollmentId;
      speaker.confirmationId = enrollment.confirmation?.enrollmentId;
    }
    return { kind: 'go-to', enrollment };
  });
}
