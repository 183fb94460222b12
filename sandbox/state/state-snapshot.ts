import { z } from 'zod';
import { facebookLeadSchema } from '../facebook/facebook-lead.ts';
import { contactPropertySchema, propertyGroupSchema } from '../hubspot/contact-property.ts';
import { crmObjectSchema } from '../hubspot/crm-object.ts';
import { crmOwnerSchema } from '../hubspot/crm-owner.ts';
import { httpCrmRecordSchema } from '../http-crm/http-crm-record.ts';
import { jiraIssueSchema } from '../jira/jira-issue.ts';
import { emailSchema } from '../postmark/email.ts';
import { leadReplySchema } from '../replies/lead-reply.ts';
import { salesforceLeadSchema, salesforceRecordSchema } from '../salesforce/salesforce-record.ts';
import { chatPostSchema } from '../slack/chat-post.ts';
import { slackUserSchema } from '../slack/slack-user.ts';
import { incomingSmsSchema } from '../twilio/incoming-sms.ts';
import { phoneCallSchema } from '../twilio/phone-call.ts';
import { smsMessageSchema } from '../twilio/sms-message.ts';
import { zendeskTicketSchema } from '../zendesk/zendesk-ticket.ts';

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
  /** Absent in files of before there were any; so with the next. */
  facebookLeads: z.array(facebookLeadSchema).default([]),
  /** Of before there were other records of Salesforce. */
  salesforceLeads: z.array(salesforceLeadSchema).default([]),
  salesforceRecords: z.array(salesforceRecordSchema).default([]),
  httpCrmRecords: z.array(httpCrmRecordSchema).default([]),
  calls: z.array(crmObjectSchema).default([]),
  crmEmails: z.array(crmObjectSchema).default([]),
  meetings: z.array(crmObjectSchema).default([]),
  deals: z.array(crmObjectSchema).default([]),
  tickets: z.array(crmObjectSchema).default([]),
  zendeskTickets: z.array(zendeskTicketSchema).default([]),
  jiraIssues: z.array(jiraIssueSchema).default([]),
  owners: z.array(crmOwnerSchema).default([]),
  slackUsers: z.array(slackUserSchema).default([]),
  incomingSms: z.array(incomingSmsSchema).default([]),
  phoneCalls: z.array(phoneCallSchema).default([]),
});

export type StateSnapshot = Readonly<z.infer<typeof stateSnapshotSchema>>;
