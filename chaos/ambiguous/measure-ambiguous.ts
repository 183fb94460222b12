import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from '../../sandbox/faults/fault.ts';
import { failureTypes } from '../../src/domain/failure-types.ts';
import type { LineParts, SendLine, WrittenMessage } from '../../test/sending/send-line.ts';
import { dueAtMs } from '../../test/sending/send-line.ts';
import { atATime } from './at-a-time.ts';

/** What became of calls that a provider took and nobody was answered. */
export interface AmbiguousResult {
  readonly calls: number;
  /** By the look-up alone. */
  readonly resolved: number;
  /** The provider cannot be asked: a person decides. */
  readonly leftToPerson: number;
  /** Messages beyond the first that a lead got. */
  readonly duplicates: number;
  /** Leads that got none. */
  readonly without: number;
}

interface AmbiguousRequest {
  readonly parts: LineParts;
  readonly vendor: Fault['vendor'];
  readonly line: SendLine;
  readonly calls: number;
  /** How late the sandbox's records are. */
  readonly sandboxLagMs: number;
}

const concurrency = 8;

/**
 * Lets a provider take messages and lose every answer; then looks up what became of them, and sends again whatever the ledger
 * lets go.
 * @throws Error when a call whose answer was lost counts as known
 */
export async function measureAmbiguous(request: AmbiguousRequest): Promise<AmbiguousResult> {
  const { parts, vendor, line, calls, sandboxLagMs } = request;
  const messages = await atATime(concurrency, Array.from({ length: calls }), () => line.write());
  const method = vendor === 'smtp' ? 'DATA' : 'POST';
  parts.sandbox.faults.add({ vendor, method, kind: 'drop-answer', times: calls });
  await atATime(concurrency, messages, (message) => loseAnswer(line, message));
  await sleep(sandboxLagMs);
  const outcomes = await atATime(concurrency, messages, async (message) => {
    const { kind } = await line.lookUp(message, dueAtMs);
    if (kind === 'no-look-up') await loseAnswer(line, message);
    else await line.send(message, dueAtMs);
    return kind;
  });
  const counts = await Promise.all(messages.map((message) => line.countFor(message)));
  return {
    calls,
    resolved: outcomes.filter((kind) => kind === 'sent').length,
    leftToPerson: outcomes.filter((kind) => kind === 'no-look-up').length,
    duplicates: counts.reduce((sum, count) => sum + Math.max(0, count - 1), 0),
    without: counts.filter((count) => count === 0).length,
  };
}

/** Sends, and sees to it that nobody knows whether it went out. */
async function loseAnswer(line: SendLine, message: WrittenMessage): Promise<void> {
  const error: unknown = await line.send(message).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  const { type } = (error ?? {}) as { readonly type?: unknown };
  if (type !== failureTypes.deliveryUnknown)
    throw new Error('A call whose answer was lost counts as known', { cause: error });
}
