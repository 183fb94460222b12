import type { OnCallPerson } from '../../domain/on-call/on-call-rules.ts';
import type { AlertCall, CallOutcome } from '../ports/alert-store.ts';
import type { Sealer } from '../sealing/sealer.ts';
import type { Queryable } from '../store-context.ts';
import { tellTimeline } from '../timeline/tell-timeline.ts';

interface Passing {
  readonly last: AlertCall;
  readonly outcome: CallOutcome;
  /** Absent when everybody was called. */
  readonly next: OnCallPerson | undefined;
  readonly at: Date;
  readonly sealer: Sealer;
}

const outcomeWords: Readonly<Record<CallOutcome, string>> = {
  unanswered: 'did not answer in time',
  undeliverable: 'could not be reached by SMS',
  declined: 'passed the lead on',
};

/** Says what became of a call, and tells the timeline who is called next; once. The lead's row must be locked already. */
export async function passOn(transaction: Queryable, { last, outcome, next, at, sealer }: Passing): Promise<void> {
  const settled = await transaction
    .updateTable('alert_calls')
    .set({ outcome })
    .where('call_id', '=', last.callId)
    .where('outcome', 'is', null)
    .returning('call_id')
    .executeTakeFirst();
  if (settled === undefined) return;
  const then = next === undefined ? 'nobody is left to call' : `${next.name} is called next`;
  const summary = `${last.person.name} ${outcomeWords[outcome]}; ${then}.`;
  const data = { alertId: last.alertId, outcome };
  await tellTimeline(transaction, { leadId: last.leadId, sealer }, { at, type: 'alert-passed-on', summary, data });
}
