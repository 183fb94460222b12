import type { EmailSender } from '../../src/providers/email-sender.ts';
import type { SmsSender } from '../../src/providers/sms-sender.ts';
import type { TeamChat } from '../../src/providers/team-chat.ts';
import type { TicketDesk } from '../../src/providers/ticket-desk.ts';
import type { Recorder } from './recorder.ts';

/** What stands in for the vendors: it takes everything, and sends nothing anywhere. */
interface StandIns {
  readonly email: EmailSender;
  readonly sms: SmsSender;
  readonly chat: TeamChat;
  readonly tickets: TicketDesk;
}

const vendor = 'simulation';

/** Makes stand-ins that write down what they are asked to do. */
export function createStandIns({ record }: Pick<Recorder, 'record'>): StandIns {
  let count = 0;
  const take = (call: Parameters<Recorder['record']>[0]): Promise<string> => {
    record(call);
    count += 1;
    return Promise.resolve(`simulated-${count}`);
  };
  return {
    email: { vendor, send: async (email) => ({ providerMessageId: await take({ kind: 'email', email }) }) },
    sms: { vendor, send: async (sms) => ({ providerMessageId: await take({ kind: 'sms', sms }) }) },
    chat: { vendor, post: async (post) => ({ reference: await take({ kind: 'chat', post }) }) },
    tickets: {
      vendor,
      async open(order) {
        const ticketId = await take({ kind: 'ticket', order });
        return { ticketId, url: `https://tickets.example/${ticketId}` };
      },
    },
  };
}
