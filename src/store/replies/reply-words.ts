import type { Channel } from '../../domain/message.ts';

/** How a reply came, as the end of a sentence. */
export const replyWays: Readonly<Record<Channel, string>> = { email: 'by e-mail', sms: 'by SMS' };
