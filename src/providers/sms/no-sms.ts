import type { SmsSender } from '../sms-sender.ts';

/** Stands in where no SMS provider is connected: nothing is sent, and each SMS is answered with the id `none`. */
export function createNoSms(): SmsSender {
  return {
    vendor: 'none',
    send: () => Promise.resolve({ providerMessageId: 'none' }),
  };
}
