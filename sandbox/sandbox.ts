import type { PostmarkOutcome } from './events/postmark-event.ts';
import type { AddedFacebookLead, NewFacebookLead } from './facebook/add-facebook-lead.ts';
import type { FaultList } from './faults/fault-list.ts';
import type { CrmNote } from './hubspot/crm-note.ts';
import type { CrmObject, CrmProperties } from './hubspot/crm-object.ts';
import type { CrmOwner, NewCrmOwner } from './hubspot/crm-owner.ts';
import type { RecordType } from './hubspot/record-type.ts';
import type { HttpCrmFields, HttpCrmKind, HttpCrmRecord } from './http-crm/http-crm-record.ts';
import type { JiraIssue } from './jira/jira-issue.ts';
import type { ModelScript } from './model/model-script.ts';
import type { Email } from './postmark/email.ts';
import type { WebhookOutcome } from './post-webhook.ts';
import type { RateReading } from './rate/rate-guard.ts';
import type { LeadReply } from './replies/lead-reply.ts';
import type { RequestLog } from './requests/request-log.ts';
import type { NewSalesforceRecord, SalesforceRecord } from './salesforce/salesforce-record.ts';
import type { SalesforceType } from './salesforce/salesforce-type.ts';
import type { ChatPost } from './slack/chat-post.ts';
import type { SlackUser } from './slack/slack-user.ts';
import type { Presser } from './slack/press-button.ts';
import type { IncomingSms } from './twilio/incoming-sms.ts';
import type { MissedStatus, PhoneCall } from './twilio/phone-call.ts';
import type { SmsMessage } from './twilio/sms-message.ts';
import type { HttpVendor, Vendor } from './vendor.ts';
import type { ZendeskTicket } from './zendesk/zendesk-ticket.ts';

/** A running sandbox. Its readers answer oldest first. */
export interface Sandbox {
  readonly url: string;
  /** What each vendor's SDK takes for its base URL. */
  readonly baseUrls: Readonly<Record<Vendor, string>>;
  readonly faults: Omit<FaultList, 'take'>;
  readonly model: Omit<ModelScript, 'take'>;
  readonly requests: Omit<RequestLog, 'add'>;
  /** What came to the vendors that were given a limit. */
  rates(): Readonly<Partial<Record<HttpVendor, RateReading>>>;
  emails(): readonly Email[];
  smsMessages(): readonly SmsMessage[];
  /** What was answered to SMS. */
  incomingSms(): readonly IncomingSms[];
  /** A call rings until it is answered or missed. */
  phoneCalls(): readonly PhoneCall[];
  chatPosts(): readonly ChatPost[];
  /** Those in whose place a button was pressed. */
  slackUsers(): readonly SlackUser[];
  contacts(): readonly CrmObject[];
  notes(): readonly CrmNote[];
  tasks(): readonly CrmObject[];
  zendeskTickets(): readonly ZendeskTicket[];
  jiraIssues(): readonly JiraIssue[];
  salesforceRecords(type: SalesforceType): readonly SalesforceRecord[];
  /** Contacts, notes, tasks or users of the CRM that is connected by configuration alone. */
  httpCrmRecords(kind: HttpCrmKind): readonly HttpCrmRecord[];
  /** Makes a record in that CRM, by the field names of its API. */
  addHttpCrmRecord(kind: HttpCrmKind, fields: HttpCrmFields): { readonly id: string };
  /** The users of HubSpot who may own records; there are three from the start. */
  owners(): readonly CrmOwner[];
  /** Fills in a form of Facebook Lead Ads. */
  addFacebookLead(lead: NewFacebookLead): AddedFacebookLead;
  /**
   * Sends the webhook by which Facebook names a lead to the product; again as often as it is called.
   * @throws Error when there is no public URL
   */
  announceFacebookLead(lead: AddedFacebookLead): Promise<WebhookOutcome>;
  /** Makes a Lead within Salesforce, by the field names of its API; `CreatedDate` dates it back. */
  addSalesforceLead(fields: NewSalesforceRecord): { readonly id: string };
  /** Makes a record within Salesforce, by the field names of its API; `CreatedDate` dates it back. */
  addSalesforceRecord(type: SalesforceType, fields: NewSalesforceRecord): { readonly id: string };
  /**
   * Changes a record as a person does within Salesforce.
   * @throws Error when there is none with this id
   */
  changeSalesforceRecord(id: string, fields: NewSalesforceRecord): void;
  /**
   * Converts a Lead to a Contact of an Account.
   * @throws Error when there is none with this id
   */
  convertSalesforceLead(leadId: string): { readonly contactId: string };
  /**
   * Makes a contact within HubSpot; `createdate` dates it back.
   * @throws Refusal when HubSpot would refuse it, for example an address that another contact has
   */
  addHubSpotContact(properties: CrmProperties): { readonly id: string };
  /**
   * Makes a record of a contact within HubSpot, for example a deal; `createdate` dates it back.
   * @throws Refusal when a property that HubSpot asks for is missing
   */
  addHubSpotRecord(contactId: string, type: RecordType, properties: CrmProperties): { readonly id: string };
  /**
   * Makes a user within HubSpot who may own records.
   * @throws Error when there is one with this address
   */
  addHubSpotOwner(owner: NewCrmOwner): { readonly id: string };
  /**
   * Says where the product's own API is, so that webhooks can be sent to it.
   * @param knownAs as what address the product knows itself, where that is another
   */
  setPublicUrl(publicUrl: string, knownAs?: string): void;
  /**
   * Sends a reply to an e-mail, in the place of whoever it was sent to, to the product's webhook.
   * @throws Error when there is no such e-mail or no public URL
   */
  replyAsLead(emailId: string, text: string): Promise<LeadReply>;
  /**
   * Answers an SMS in the place of whoever got it, and sends what the product answers to that.
   * @throws Error when there is no such SMS or no public URL
   */
  textAs(sid: string, body: string): Promise<IncomingSms>;
  /**
   * Picks up in the place of whoever is called, presses keys as long as one is asked for, and hangs up.
   * @param keys for example `1`; empty for who only listens
   * @throws Error when no such call rings, or there is no public URL
   */
  answerPhone(sid: string, keys: string): Promise<PhoneCall>;
  /**
   * Lets a call end that nobody answers.
   * @throws Error when no such call rings, or there is no public URL
   */
  missPhone(sid: string, status: MissedStatus): Promise<PhoneCall>;
  /**
   * Presses the button below a message in Slack in the place of somebody of the team.
   * @throws Error when there is no such message or button, or no public URL
   */
  pressButton(ts: string, presser: Presser): Promise<WebhookOutcome>;
  /**
   * Tells the product's webhook what became of an e-mail, as Postmark does.
   * @throws Error when there is no such e-mail or no public URL
   */
  reportEvent(emailId: string, outcome: PostmarkOutcome): Promise<WebhookOutcome>;
  /** Cuts all connections, and writes the state file. */
  close(): Promise<void>;
}
