import { sleep } from '@temporalio/workflow';
import type { SendOutcome } from '../activities/send.ts';
import { awaitApproval } from './await-approval.ts';
import { awaitRelease } from './await-release.ts';
import { decideAnew, waitForTime, type PlannedMessage } from './planned-message.ts';
import type { WaitEnding } from './skippable-wait.ts';
import { writeMessage, type MessageInHand } from './write-message.ts';

/** How long to wait before asking the ledger again while a reply is being read. A stop ends this wait at once. */
const holdPauseMs = 30_000;

/** What is later than this when it is let go is decided anew, by what is known by then. */
const staleMs = 3_600_000;

/** A message, and how the last wait with it ended. */
interface WaitedMessage {
  readonly message: PlannedMessage;
  readonly ending: WaitEnding;
}

/**
 * Waits until what the ledger holds back may be tried again: what was withdrawn is written anew, what needs approval is put before
 * a person.
 * @returns undefined when it is not sent, or an order about the version took its step away
 */
export async function throughHold(
  inHand: MessageInHand,
  held: WaitedMessage,
  because: Extract<SendOutcome, { kind: 'held' }>['because'] = 'reply-being-read',
): Promise<WaitedMessage | undefined> {
  switch (because) {
    case 'reply-being-read':
      await sleep(holdPauseMs, { summary: `message ${inHand.stepId} is held while a reply is being read` });
      return held;
    case 'withdrawn':
      return waitWith(inHand, await writeMessage(inHand));
    case 'needs-approval': {
      const approval = await awaitApproval(inHand, held.message.messageId);
      if (approval === 'nothing' || approval === 'overtaken') return undefined;
      return approval === 'approved' ? held : afterHold(inHand, held.message, 'released');
    }
    default: {
      const { messageId } = held.message;
      return afterHold(inHand, held.message, await awaitRelease({ ...inHand, messageId }, because));
    }
  }
}

async function afterHold(
  inHand: MessageInHand,
  message: PlannedMessage,
  ending: WaitEnding,
): Promise<WaitedMessage | undefined> {
  if (ending !== 'released' || inHand.run.nowMs() - message.sendAtMs <= staleMs) return { message, ending };
  return waitWith(inHand, await decideAnew(inHand, message));
}

async function waitWith(
  inHand: MessageInHand,
  message: PlannedMessage | undefined,
): Promise<WaitedMessage | undefined> {
  return message && { message, ending: await waitForTime(inHand, message) };
}
