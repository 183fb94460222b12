import type { FacebookLead } from '../facebook/facebook-lead.ts';
import type { ContactProperty, PropertyGroup } from '../hubspot/contact-property.ts';
import type { CrmObject } from '../hubspot/crm-object.ts';
import type { CrmOwner } from '../hubspot/crm-owner.ts';
import { standardOwners } from '../hubspot/standard-owners.ts';
import { standardProperties, standardPropertyGroup } from '../hubspot/standard-properties.ts';
import type { HttpCrmRecord } from '../http-crm/http-crm-record.ts';
import type { JiraIssue } from '../jira/jira-issue.ts';
import type { Email } from '../postmark/email.ts';
import type { LeadReply } from '../replies/lead-reply.ts';
import type { SalesforceRecord } from '../salesforce/salesforce-record.ts';
import { standardUsers } from '../salesforce/salesforce-user.ts';
import type { ChatPost } from '../slack/chat-post.ts';
import type { SlackUser } from '../slack/slack-user.ts';
import type { IncomingSms } from '../twilio/incoming-sms.ts';
import type { PhoneCall } from '../twilio/phone-call.ts';
import type { SmsMessage } from '../twilio/sms-message.ts';
import { externalIdIndex, idempotencyIndex } from '../zendesk/replayed-ticket.ts';
import type { ZendeskTicket } from '../zendesk/zendesk-ticket.ts';
import { createCollection, type Collection } from './collection.ts';
import type { StateSnapshot } from './state-snapshot.ts';

/** All that the vendors were given and keep. Addresses as keys are in lower case. */
export interface SandboxState {
  /** By id; keys: the recipients. */
  readonly emails: Collection<Email>;
  /** By SID; keys: the recipient's number. */
  readonly smsMessages: Collection<SmsMessage>;
  /** By SID; keys: the sender's number. */
  readonly incomingSms: Collection<IncomingSms>;
  /** By SID. */
  readonly phoneCalls: Collection<PhoneCall>;
  readonly chatPosts: Collection<ChatPost>;
  /** The members of the workspace who pressed a button. */
  readonly slackUsers: Collection<SlackUser>;
  /** Keys: the e-mail address. */
  readonly contacts: Collection<CrmObject>;
  /** Keys: the ids of the contacts they belong to; so with the next. */
  readonly notes: Collection<CrmObject>;
  readonly tasks: Collection<CrmObject>;
  readonly calls: Collection<CrmObject>;
  /** E-mails on contacts' records in the CRM. */
  readonly crmEmails: Collection<CrmObject>;
  readonly meetings: Collection<CrmObject>;
  readonly deals: Collection<CrmObject>;
  readonly tickets: Collection<CrmObject>;
  /** Keys: the e-mail address. */
  readonly owners: Collection<CrmOwner>;
  /** By name. */
  readonly properties: Collection<ContactProperty>;
  readonly propertyGroups: Collection<PropertyGroup>;
  /** Keys: the e-mail that they answer. */
  readonly replies: Collection<LeadReply>;
  /** Keys: the form. */
  readonly facebookLeads: Collection<FacebookLead>;
  /** Keys: the id without its last three characters. */
  readonly salesforceRecords: Collection<SalesforceRecord>;
  /** Keys: the idempotency key. */
  readonly httpCrmRecords: Collection<HttpCrmRecord>;
  /** Keys: what `externalIdIndex` and `idempotencyIndex` make of the external id and the idempotency key. */
  readonly zendeskTickets: Collection<ZendeskTicket>;
  readonly jiraIssues: Collection<JiraIssue>;
}

/** Makes a state, empty but for HubSpot's standard properties and the first users of the CRMs, or as a snapshot says. */
export function createSandboxState(snapshot: StateSnapshot | undefined, onChange: () => void): SandboxState {
  const state: SandboxState = {
    emails: createCollection({
      idOf: ({ id }) => id,
      keysOf: ({ recipients }) => recipients.map(({ address }) => address.toLowerCase()),
      onChange,
    }),
    smsMessages: createCollection({ idOf: ({ sid }) => sid, keysOf: ({ to }) => [to], onChange }),
    incomingSms: createCollection({ idOf: ({ sid }) => sid, keysOf: ({ from }) => [from], onChange }),
    phoneCalls: createCollection({ idOf: ({ sid }) => sid, onChange }),
    chatPosts: createCollection({ idOf: ({ ts }) => ts, onChange }),
    slackUsers: createCollection({ idOf: ({ id }) => id, onChange }),
    contacts: createCollection({
      idOf: ({ id }) => id,
      keysOf: ({ properties }) => (properties['email'] === undefined ? [] : [properties['email'].toLowerCase()]),
      onChange,
    }),
    notes: contactRecords(onChange),
    tasks: contactRecords(onChange),
    calls: contactRecords(onChange),
    crmEmails: contactRecords(onChange),
    meetings: contactRecords(onChange),
    deals: contactRecords(onChange),
    tickets: contactRecords(onChange),
    owners: createCollection({ idOf: ({ id }) => id, keysOf: ({ email }) => [email.toLowerCase()], onChange }),
    properties: createCollection({ idOf: ({ name }) => name, onChange }),
    propertyGroups: createCollection({ idOf: ({ name }) => name, onChange }),
    replies: createCollection({ idOf: ({ id }) => id, keysOf: ({ emailId }) => [emailId], onChange }),
    facebookLeads: createCollection({ idOf: ({ id }) => id, keysOf: ({ formId }) => [formId], onChange }),
    salesforceRecords: createCollection({ idOf: ({ id }) => id, keysOf: ({ id }) => [id.slice(0, 15)], onChange }),
    httpCrmRecords: createCollection({
      idOf: ({ id }) => id,
      keysOf: ({ idempotencyKey }) => (idempotencyKey === undefined ? [] : [idempotencyKey]),
      onChange,
    }),
    zendeskTickets: createCollection({
      idOf: ({ id }) => String(id),
      keysOf: ({ externalId, idempotency }) => [
        ...(externalId === undefined ? [] : [externalIdIndex(externalId)]),
        ...(idempotency === undefined ? [] : [idempotencyIndex(idempotency.key)]),
      ],
      onChange,
    }),
    jiraIssues: createCollection({ idOf: ({ id }) => id, onChange }),
  };
  putAll(state.owners, standardOwners);
  putAll(state.salesforceRecords, standardUsers);
  putAll(state.properties, standardProperties);
  putAll(state.propertyGroups, [standardPropertyGroup]);
  if (snapshot !== undefined) restore(state, snapshot);
  return state;
}

function contactRecords(onChange: () => void): Collection<CrmObject> {
  return createCollection({ idOf: ({ id }) => id, keysOf: ({ contactIds }) => contactIds, onChange });
}

/** Writes a state down. */
export function takeSnapshot(state: SandboxState): StateSnapshot {
  return {
    version: 1,
    emails: [...state.emails.list()],
    smsMessages: [...state.smsMessages.list()],
    incomingSms: [...state.incomingSms.list()],
    phoneCalls: [...state.phoneCalls.list()],
    chatPosts: [...state.chatPosts.list()],
    slackUsers: [...state.slackUsers.list()],
    contacts: [...state.contacts.list()],
    notes: [...state.notes.list()],
    tasks: [...state.tasks.list()],
    calls: [...state.calls.list()],
    crmEmails: [...state.crmEmails.list()],
    meetings: [...state.meetings.list()],
    deals: [...state.deals.list()],
    tickets: [...state.tickets.list()],
    owners: [...state.owners.list()],
    properties: [...state.properties.list()],
    propertyGroups: [...state.propertyGroups.list()],
    replies: [...state.replies.list()],
    facebookLeads: [...state.facebookLeads.list()],
    salesforceLeads: [],
    salesforceRecords: [...state.salesforceRecords.list()],
    httpCrmRecords: [...state.httpCrmRecords.list()],
    zendeskTickets: [...state.zendeskTickets.list()],
    jiraIssues: [...state.jiraIssues.list()],
  };
}

function restore(state: SandboxState, snapshot: StateSnapshot): void {
  putAll(state.emails, snapshot.emails);
  putAll(state.smsMessages, snapshot.smsMessages);
  putAll(state.incomingSms, snapshot.incomingSms);
  putAll(state.phoneCalls, snapshot.phoneCalls);
  putAll(state.chatPosts, snapshot.chatPosts);
  putAll(state.slackUsers, snapshot.slackUsers);
  putAll(state.contacts, snapshot.contacts);
  putAll(state.notes, snapshot.notes);
  putAll(state.tasks, snapshot.tasks);
  putAll(state.calls, snapshot.calls);
  putAll(state.crmEmails, snapshot.crmEmails);
  putAll(state.meetings, snapshot.meetings);
  putAll(state.deals, snapshot.deals);
  putAll(state.tickets, snapshot.tickets);
  putAll(state.owners, snapshot.owners);
  putAll(state.properties, snapshot.properties);
  putAll(state.propertyGroups, snapshot.propertyGroups);
  putAll(state.replies, snapshot.replies);
  putAll(state.facebookLeads, snapshot.facebookLeads);
  putAll(
    state.salesforceRecords,
    snapshot.salesforceLeads.map((lead) => ({ ...lead, type: 'Lead' as const })),
  );
  putAll(state.salesforceRecords, snapshot.salesforceRecords);
  putAll(state.httpCrmRecords, snapshot.httpCrmRecords);
  putAll(state.zendeskTickets, snapshot.zendeskTickets);
  putAll(state.jiraIssues, snapshot.jiraIssues);
}

function putAll<Item>(collection: Collection<Item>, items: readonly Item[]): void {
  for (const item of items) collection.put(item);
}
