import { sleep } from '@temporalio/workflow';
import type { PlanAgainRequest } from '../activities/plan-again.ts';
import type { SendOutcome } from '../activities/send.ts';
import type { StepSubject } from '../activities/subject.ts';
import type { Channel } from '../domain/message.ts';
import { lookUpEmail, lookUpSms, planAgain, reconsiderMessage, sendEmail, sendSms } from './activity-proxies.ts';
import { awaitApproval } from './await-approval.ts';
import { awaitRelease } from './await-release.ts';
import { isCrmReadingOld, isStillWanted, type CrmReading } from './fresh-read.ts';
import type { LeadRun } from './lead-run.ts';
import { persevere } from './persevere.ts';
import { sendOrFindOut } from './resolve-unknown.ts';
import type { WaitEnding } from './skippable-wait.ts';
import type { VersionWatch } from './version-watch.ts';
import { writeMessage, type MessageInHand } from './write-message.ts';

/** A message step whose channel is known. */
interface MessageStep {
  readonly stepId: string;
  readonly channel: Channel;
  /** True when another channel refused it: drafts were for that one. */
  readonly isOtherChannel?: boolean | undefined;
  readonly crmReading: CrmReading;
  readonly version: VersionWatch;
}

/**
 * What comes after a message: the next step, or nothing more in this enrollment; or its channel is closed to the lead, and
 * another may be chosen.
 */
export type MessageEnding = 'next' | 'stopped' | 'channel-closed';

/** How long to wait before asking the ledger again while a reply is being read. A stop ends this wait at once. */
const holdPauseMs = 30_000;

/** What is later than this when it is let go is decided anew, by what is known by then. */
const staleMs = 3_600_000;

/**
 * Writes a message, waits for its time and sends it through the ledger, unless an order about the version takes the step away:
 * then the steps of the new version are next.
 */
export async function sendMessage(run: LeadRun, step: MessageStep, subject: () => StepSubject): Promise<MessageEnding> {
  const { stepId, crmReading, isOtherChannel = false, version } = step;
  const item = `message:${stepId}`;
  const insteadOfDraft = isOtherChannel ? 'the other channel is closed' : undefined;
  const inHand: MessageInHand = { run, stepId, item, subject, version, insteadOfDraft };
  let message: Planned | undefined = await writeMessage(inHand);
  if (message === undefined) return 'next';
  let ending = await waitWith(inHand, message);
  let isSentNow = false;

  const [send, lookUp] = step.channel === 'email' ? [sendEmail, lookUpEmail] : [sendSms, lookUpSms];
  for (;;) {
    if (ending === 'skipped' || version.isTaken()) return 'next';
    if (ending === 'overtaken') {
      if (await version.overtakes(stepId)) return 'next';
      ending = await waitWith(inHand, message);
      continue;
    }
    if (isCrmReadingOld({ run, crmReading }) && !(await isStillWanted({ ...inHand, crmReading }))) return 'stopped';
    isSentNow ||= ending === 'sent-now';
    const { messageId, sendAtMs } = message;
    const outcome: SendOutcome | undefined = await persevere(run.desk, item, ({ isByOperator }) =>
      sendOrFindOut({
        stepId,
        send: () => send({ ...subject(), messageId, reopen: isByOperator, ...(isSentNow && { isSentNow }) }, stepId),
        lookUp: () => lookUp({ ...subject(), messageId }, stepId),
      }),
    );
    switch (outcome?.kind) {
      case 'held': {
        const { because = 'reply-being-read' } = outcome;
        if (because === 'reply-being-read') {
          await sleep(holdPauseMs, { summary: `message ${stepId} is held while a reply is being read` });
          break;
        }
        if (because === 'withdrawn') {
          message = await writeMessage(inHand);
          if (message === undefined) return 'next';
          ending = await waitWith(inHand, message);
          break;
        }
        if (because === 'needs-approval') {
          const approval = await awaitApproval(inHand, messageId);
          if (approval === 'nothing' || approval === 'overtaken') return 'next';
          if (approval === 'approved') break;
          ending = 'released';
        } else {
          ending = await awaitRelease({ ...inHand, messageId }, because);
        }
        if (ending !== 'released' || run.nowMs() - sendAtMs <= staleMs) break;
        message = await decideAnew(inHand, message);
        if (message === undefined) return 'next';
        ending = await waitWith(inHand, message);
        break;
      }
      case 'not-before':
        message = await plan(inHand, message, { earliestMs: outcome.atMs, because: outcome.because, isSpread: false });
        ending = await waitWith(inHand, message);
        break;
      case 'stopped':
      case 'channel-closed':
        return outcome.kind;
      default:
        return 'next';
    }
  }
}

/** A message that was written, and when it goes out. */
interface Planned {
  readonly messageId: string;
  readonly sendAtMs: number;
  readonly because: string;
}

/** What was held back for long must not go out as if nothing had happened, nor all of it at once. */
async function decideAnew(inHand: MessageInHand, held: Planned): Promise<Planned | undefined> {
  const { run, item, stepId, subject } = inHand;
  const { messageId } = held;
  const considered = await persevere(run.desk, item, () => reconsiderMessage({ ...subject(), messageId }, stepId));
  const message = considered?.kind === 'rewrite' ? await writeMessage(inHand) : held;
  const because = 'it was held back, and is spread with all else that was';
  return message && plan(inHand, message, { earliestMs: run.nowMs(), because, isSpread: true });
}

/** An operator who skips the planning has it go out at the earliest moment. */
async function plan(
  { run, item, stepId, subject }: MessageInHand,
  { messageId }: Planned,
  again: Pick<PlanAgainRequest, 'earliestMs' | 'because' | 'isSpread'>,
): Promise<Planned> {
  const planned = await persevere(run.desk, item, () => planAgain({ ...subject(), messageId, ...again }, stepId));
  return { messageId, ...(planned ?? { sendAtMs: again.earliestMs, because: again.because }) };
}

function waitWith({ stepId, version }: MessageInHand, { sendAtMs, because }: Planned): Promise<WaitEnding> {
  return version.until({ what: `message ${stepId}`, untilMs: sendAtMs, because });
}
