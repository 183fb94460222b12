import type { StepSubject } from '../activities/subject.ts';
import { findHold } from './activity-proxies.ts';
import type { LeadRun } from './lead-run.ts';
import { persevere } from './persevere.ts';
import type { WaitEnding } from './skippable-wait.ts';
import type { VersionWatch } from './version-watch.ts';

interface HeldMessage {
  readonly run: LeadRun;
  readonly item: string;
  readonly stepId: string;
  readonly messageId: string;
  readonly subject: () => StepSubject;
  readonly version: VersionWatch;
}

const heldWords: Readonly<Record<string, string>> = {
  'all-sending-stopped': 'all sending is stopped',
  'channel-paused': 'sending on this channel is stopped',
  paused: 'the lead is paused',
  recalled: 'the version of the sequence by which it was written is recalled',
  'not-allow-listed': 'its channel is not live yet, and this address is not on the list of those that receive before',
};

/** How often is looked whether a message is let go: soon at first, and not too often for a hold of weeks. */
export const firstPauseMs = 30_000;
const longestPauseMs = 1_800_000;

/**
 * Waits until no operator holds a message back any more. A resumed lead is told at once; all others look by themselves.
 * @returns `skipped` when an operator wants to go on without the message, `overtaken` when its step was taken away
 */
export async function awaitRelease(
  { run, item, stepId, messageId, subject, version }: HeldMessage,
  heldBy: string,
): Promise<WaitEnding> {
  let [because, pauseMs] = [heldBy, firstPauseMs];
  for (;;) {
    const ending = await version.until({
      what: `message ${stepId}`,
      untilMs: run.nowMs() + pauseMs,
      because: heldWords[because] ?? because,
      isHeld: true,
    });
    if (ending === 'skipped') return ending;
    if (ending === 'overtaken' && (await version.overtakes(stepId))) return ending;
    const hold = await persevere(run.desk, item, () => findHold({ ...subject(), messageId }, stepId));
    // What needs approval is put before a person by the claim that comes next.
    if (hold?.because === undefined || hold.because === 'needs-approval') return 'released';
    because = hold.because;
    pauseMs = Math.min(pauseMs * 2, longestPauseMs);
  }
}
