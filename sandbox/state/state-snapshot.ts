import { z } from 'zod';
import { contactPropertySchema, propertyGroupSchema } from '../hubspot/contact-property.ts';
import { crmObjectSchema } from '../hubspot/crm-object.ts';
import { emailSchema } from '../postmark/email.ts';
import { leadReplySchema } from '../replies/lead-reply.ts';
import { chatPostSchema } from '../slack/chat-post.ts';
import { smsMessageSchema } from '../twilio/sms-message.ts';

/** Defines all that the sandbox remembers, as its state file holds it. */
export const stateSnapshotSchema = z.object({
  version: z.literal(1),
  emails: z.array(emailSchema),
  smsMessages: z.array(smsMessageSchema),
  chatPosts: z.array(chatPostSchema),
  contacts: z.array(crmObjectSchema),
  notes: z.array(crmObjectSchema),
  tasks: z.array(crmObjectSchema),
  properties: z.array(contactPropertySchema),
  propertyGroups: z.array(propertyGroupSchema),
  replies: z.array(leadReplySchema),
});

export type StateSnapshot = Readonly<z.infer<typeof stateSnapshotSchema>>;
