import type { PlanAgainRequest } from '../activities/plan-again.ts';
import { planAgain, reconsiderMessage } from './activity-proxies.ts';
import { persevere } from './persevere.ts';
import type { WaitEnding } from './skippable-wait.ts';
import { writeMessage, type MessageInHand } from './write-message.ts';

/** A message that was written, and when it goes out. */
export interface PlannedMessage {
  readonly messageId: string;
  readonly sendAtMs: number;
  readonly because: string;
}

/** Waits for the time of a message. */
export function waitForTime(
  { stepId, version }: MessageInHand,
  { sendAtMs, because }: PlannedMessage,
): Promise<WaitEnding> {
  return version.until({ what: `message ${stepId}`, untilMs: sendAtMs, because });
}

/** Plans a message again. An operator who skips the planning has it go out at the earliest moment. */
export async function planOnceMore(
  { run, item, stepId, subject }: MessageInHand,
  { messageId }: PlannedMessage,
  again: Pick<PlanAgainRequest, 'earliestMs' | 'because' | 'isSpread'>,
): Promise<PlannedMessage> {
  const planned = await persevere(run.desk, item, () => planAgain({ ...subject(), messageId, ...again }, stepId));
  return { messageId, ...(planned ?? { sendAtMs: again.earliestMs, because: again.because }) };
}

/**
 * Decides anew about a message that was held back for long: it must not go out as if nothing had happened, nor all of it at
 * once.
 * @returns undefined when nothing is sent
 */
export async function decideAnew(inHand: MessageInHand, held: PlannedMessage): Promise<PlannedMessage | undefined> {
  const { run, item, stepId, subject } = inHand;
  const { messageId } = held;
  const considered = await persevere(run.desk, item, () => reconsiderMessage({ ...subject(), messageId }, stepId));
  const message = considered?.kind === 'rewrite' ? await writeMessage(inHand) : held;
  const because = 'it was held back, and is spread with all else that was';
  return message && planOnceMore(inHand, message, { earliestMs: run.nowMs(), because, isSpread: true });
}
