import type { SmsAcknowledgement } from '../../alerts/acknowledge-by-sms.ts';

/**
 * What is answered to keywords by SMS. A single confirmation of a stop that sells nothing is allowed within five minutes (47
 * CFR 64.1200(a)(12)); the others say who we are and how to stop, as carriers ask (CTIA Messaging Principles, 5.1).
 */
export const smsAnswers = {
  stopped: (brand: string): string =>
    `${brand}: you will get no more messages at this number. Reply START to get them again.`,
  started: (brand: string): string => `${brand}: you will get messages at this number again. Reply STOP to end them.`,
  help: (brand: string): string => `${brand}: a person will read this. Reply STOP to get no more messages.`,
  acknowledgement(result: SmsAcknowledgement): string {
    if (result.kind === 'nothing-open') return 'No lead waits for you now.';
    if (result.kind !== 'taken') return 'This lead does not wait for anybody any more.';
    return result.isNew ? 'The lead is yours.' : `${result.taker.name} has taken this lead.`;
  },
} as const;
