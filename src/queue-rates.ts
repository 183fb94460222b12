import type { Config } from './config.ts';
import type { taskQueues } from './workflows/task-queues.ts';

/** How many activities a second each queue gives out; a queue without one gives out what workers take. */
export type QueueRates = Readonly<Partial<Record<keyof typeof taskQueues, number>>>;

/**
 * Answers the rate of each queue: that of the vendor which most of its activities call. It smooths, so that few activities wait
 * in a worker for their turn, and the order of what waits stays Temporal's to change; the exact spacing is the turns'.
 */
export function queueRates({
  vendorRates,
  crm,
  email,
  twilio,
  slack,
  ticketDesk,
  openAi,
  anthropic,
}: Config): QueueRates {
  const model = (openAi && 'openai') ?? (anthropic && 'anthropic');
  return {
    ...(crm && limited('crm', vendorRates[crm.vendor])),
    ...(model && limited('model', vendorRates[model])),
    ...(email && limited('email', vendorRates[email.vendor])),
    ...(twilio && limited('sms', vendorRates.twilio)),
    ...(slack && limited('chat', vendorRates.slack)),
    ...(ticketDesk && limited('tickets', vendorRates[ticketDesk.vendor])),
  };
}

function limited(queue: keyof QueueRates, maxPerSecond: number): QueueRates {
  return maxPerSecond === 0 ? {} : { [queue]: maxPerSecond };
}
