import type { OutgoingEmail } from '../email-sender.ts';
import { oneLine } from './one-line.ts';

/** Answers an e-mail's further headers with its Message-ID, each name and value in one line. */
export function safeHeaders({ headers, messageId }: OutgoingEmail): Record<string, string> {
  const all = { ...headers, 'Message-ID': messageId };
  return Object.fromEntries(Object.entries(all).map(([name, value]) => [oneLine(name), oneLine(value)]));
}
