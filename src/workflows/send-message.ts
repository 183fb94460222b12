import type { SendOutcome } from '../activities/send.ts';
import type { StepSubject } from '../activities/subject.ts';
import type { Channel } from '../domain/message.ts';
import { lookUpEmail, lookUpSms, sendEmail, sendSms } from './activity-proxies.ts';
import { isCrmReadingOld, isStillWanted, type CrmReading } from './fresh-read.ts';
import type { LeadRun } from './lead-run.ts';
import { persevere } from './persevere.ts';
import { planOnceMore, waitForTime, type PlannedMessage } from './planned-message.ts';
import { sendOrFindOut } from './resolve-unknown.ts';
import { throughHold } from './through-hold.ts';
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

/**
 * Writes a message, waits for its time and sends it through the ledger, unless an order about the version takes the step away:
 * then the steps of the new version are next.
 */
export async function sendMessage(run: LeadRun, step: MessageStep, subject: () => StepSubject): Promise<MessageEnding> {
  const { stepId, crmReading, isOtherChannel = false, version } = step;
  const item = `message:${stepId}`;
  const insteadOfDraft = isOtherChannel ? 'the other channel is closed' : undefined;
  const inHand: MessageInHand = { run, stepId, item, subject, version, insteadOfDraft };
  let message: PlannedMessage | undefined = await writeMessage(inHand);
  if (message === undefined) return 'next';
  let ending = await waitForTime(inHand, message);
  let isSentNow = false;

  const [send, lookUp] = step.channel === 'email' ? [sendEmail, lookUpEmail] : [sendSms, lookUpSms];
  for (;;) {
    if (ending === 'skipped' || version.isTaken()) return 'next';
    if (ending === 'overtaken') {
      if (await version.overtakes(stepId)) return 'next';
      ending = await waitForTime(inHand, message);
      continue;
    }
    if (isCrmReadingOld({ run, crmReading }) && !(await isStillWanted({ ...inHand, crmReading }))) return 'stopped';
    isSentNow ||= ending === 'sent-now';
    const { messageId } = message;
    const outcome: SendOutcome | undefined = await persevere(run.desk, item, ({ isByOperator }) =>
      sendOrFindOut({
        stepId,
        send: () => send({ ...subject(), messageId, reopen: isByOperator, ...(isSentNow && { isSentNow }) }, stepId),
        lookUp: () => lookUp({ ...subject(), messageId }, stepId),
      }),
    );
    switch (outcome?.kind) {
      case 'held': {
        const waited = await throughHold(inHand, { message, ending }, outcome.because);
        if (waited === undefined) return 'next';
        ({ message, ending } = waited);
        break;
      }
      case 'not-before':
        message = await planOnceMore(inHand, message, {
          earliestMs: outcome.atMs,
          because: outcome.because,
          isSpread: false,
        });
        ending = await waitForTime(inHand, message);
        break;
      case 'stopped':
      case 'channel-closed':
        return outcome.kind;
      default:
        return 'next';
    }
  }
}
