import { z } from 'zod';
import { orPersonKey } from './owners/person-reference.ts';
import type { Sender } from './owners/sender.ts';

const hostName = z.string().regex(/^([a-z0-9-]+\.)+[a-z]{2,}$/, 'give a host name such as reply.example.com');

/** Defines who writes to leads that have no owner, and where all their answers go. */
export const sendersSchema = z.strictObject({
  sender: orPersonKey(
    z.strictObject({
      name: z.string().min(1),
      jobTitle: z.string().min(1),
      address: z.email('give an e-mail address such as alex@example.com'),
      /** Where leads may call; absent: no message names a number. */
      phone: z.e164('give the phone number with its country code, such as +12025550143').optional(),
    }),
  ),
  /** The host whose mail reaches the reply webhook. */
  replyDomain: hostName,
  /** The mailbox at that host; answers go to `mailbox+token@host`. */
  inboundMailbox: z.string().regex(/^[a-z0-9.-]+$/, 'use lower-case letters, digits, dots and hyphens'),
});

/** Who writes to leads that have no owner, the person's description looked up, and where all their answers go. */
export interface Senders extends Omit<Readonly<z.infer<typeof sendersSchema>>, 'sender'> {
  readonly sender: Sender;
}
