import { ApplicationFailure, patched, sleep } from '@temporalio/workflow';
import type { LookUpOutcome } from '../activities/look-up-delivery.ts';
import type { SendOutcome } from '../activities/send.ts';
import { failureTypes } from '../domain/failure-types.ts';
import { troubleOf } from './trouble-of.ts';

interface UncertainSend {
  readonly stepId: string;
  /** Sends through the ledger. */
  readonly send: () => Promise<SendOutcome>;
  /** Asks the provider what became of a send whose answer was lost. */
  readonly lookUp: () => Promise<LookUpOutcome>;
}

/** A provider that loses more than this in a row is in trouble: people are told, and the next try waits. */
const mostLost = 2;

/**
 * Sends; when nobody knows whether it went out, waits until the provider's own records must hold it, looks it up, and sends once
 * more only what the provider certainly does not have. The ledger is asked each time, so that nothing goes out twice.
 * @throws the failure of type deliveryUnknown where only a person can tell, of type unavailable when several tries in a row were
 * lost, and what sending and looking up throw
 */
export async function sendOrFindOut({ stepId, send, lookUp }: UncertainSend): Promise<SendOutcome> {
  for (let lost = 1; ; lost += 1) {
    try {
      return await send();
    } catch (error) {
      if (await isFound({ stepId, lookUp }, error)) return { kind: 'already-sent' };
      if (lost < mostLost) continue;
      const { vendor, code } = troubleOf(error);
      throw ApplicationFailure.create({
        message: 'The provider loses one message after the other',
        type: failureTypes.unavailable,
        details: [{ vendor, code }],
      });
    }
  }
}

/**
 * Answers whether the provider has the message; false when it may be sent again.
 * @throws the given error when a look-up cannot help
 */
async function isFound({ stepId, lookUp }: Omit<UncertainSend, 'send'>, error: unknown): Promise<boolean> {
  // Runs that began before this was done left it to an operator, and must be replayed so.
  if (troubleOf(error).type !== failureTypes.deliveryUnknown || !patched('look-up-unknown-delivery')) throw error;
  for (;;) {
    const outcome = await lookUp();
    switch (outcome.kind) {
      case 'sent':
        return true;
      case 'free':
        return false;
      case 'no-look-up':
        throw error;
      case 'not-yet':
        await sleep(outcome.askAgainInMs, {
          summary: `message ${stepId}: its answer was lost; wait until the provider's records tell whether it went out`,
        });
    }
  }
}
