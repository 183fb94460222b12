import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { reportEvent } from './events/report-event.ts';
import { addFacebookLead } from './facebook/add-facebook-lead.ts';
import { announceFacebookLead } from './facebook/announce-facebook-lead.ts';
import { createFaultList } from './faults/fault-list.ts';
import { addOwner } from './hubspot/add-owner.ts';
import { addRecord } from './hubspot/add-record.ts';
import { createContactBook } from './hubspot/contact-book.ts';
import { noteFrom } from './hubspot/crm-note.ts';
import { createObjectIds } from './hubspot/object-ids.ts';
import { judgeByKeywords } from './model/judge-by-keywords.ts';
import type { Judge } from './model/judge.ts';
import type { ModelAnswer } from './model/model-answer.ts';
import { createModelScript } from './model/model-script.ts';
import { createRateGuards, readRates, type RateLimits } from './rate/rate-guard.ts';
import { replyAsLead } from './replies/reply-as-lead.ts';
import type { ReplyTarget } from './replies/reply-target.ts';
import { createRequestLog } from './requests/request-log.ts';
import { addHttpCrmRecord } from './http-crm/add-http-crm-record.ts';
import {
  addSalesforceRecord,
  changeSalesforceRecord,
  convertSalesforceLead,
} from './salesforce/add-salesforce-record.ts';
import { createSandboxApp } from './sandbox-app.ts';
import type { SandboxParts } from './sandbox-parts.ts';
import type { Sandbox } from './sandbox.ts';
import { pressButton } from './slack/press-button.ts';
import { startSmtpServer } from './smtp/start-smtp-server.ts';
import { createSandboxState, takeSnapshot } from './state/sandbox-state.ts';
import { keepStateFile, readStateFile } from './state/state-file.ts';
import { answerPhone, missPhone } from './twilio/answer-phone.ts';
import { textAs } from './twilio/text-as.ts';

export type { Sandbox } from './sandbox.ts';

/** Clients keep connections for a minute at most; closed earlier, one would be lost under a request now and then. */
const keepAliveMs = 75_000;

export interface SandboxOptions {
  /** @default 0, a free one */
  readonly port?: number | undefined;
  /** @default '127.0.0.1' */
  readonly host?: string | undefined;
  /** Where the state outlives a restart. @default nowhere */
  readonly stateFile?: string | undefined;
  /** The product's own API, to which replies written on the page are sent. */
  readonly publicUrl?: string | undefined;
  /** What the product asks of Postmark's webhooks. */
  readonly replyCredentials?: ReplyTarget['credentials'];
  /** Signs Facebook's webhooks, as FACEBOOK_APP_SECRET does in the product. @default 'sandbox' */
  readonly facebookAppSecret?: string | undefined;
  /** Signs Twilio's webhooks, as TWILIO_AUTH_TOKEN does in the product. @default 'sandbox' */
  readonly twilioAuthToken?: string | undefined;
  /** Signs what Slack tells of buttons, as SLACK_SIGNING_SECRET does in the product. @default 'sandbox' */
  readonly slackSigningSecret?: string | undefined;
  /** How long vendors' searches do not show what was written. @default 5_000 */
  readonly lookUpLagMs?: number | undefined;
  /** Judges leads in the language model's place. @default a few keywords */
  readonly judge?: Judge | undefined;
  /** What the model answers from the start in place of its own. @default nothing */
  readonly modelAnswers?: readonly ModelAnswer[] | undefined;
  /** What vendors let through at most. @default only what Zendesk and Jira do */
  readonly rateLimits?: RateLimits | undefined;
}

/**
 * Starts the vendors' stand-ins on one port, and beside them an SMTP server on a free one.
 * @throws the system's error, for example with the code EADDRINUSE; Error when the state file is none
 */
export async function startSandbox({
  port = 0,
  host = '127.0.0.1',
  stateFile: statePath,
  publicUrl: givenPublicUrl,
  replyCredentials: credentials,
  facebookAppSecret = 'sandbox',
  twilioAuthToken = 'sandbox',
  slackSigningSecret = 'sandbox',
  lookUpLagMs = 5_000,
  judge = judgeByKeywords,
  modelAnswers,
  rateLimits = {},
}: SandboxOptions = {}): Promise<Sandbox> {
  let publicUrl = givenPublicUrl && withoutSlash(givenPublicUrl);
  let knownAs: string | undefined;
  const snapshot = statePath === undefined ? undefined : await readStateFile(statePath);
  const stateFile = statePath === undefined ? undefined : keepStateFile(statePath, () => takeSnapshot(state));
  const state = createSandboxState(snapshot, () => stateFile?.changed());
  const nextObjectId = createObjectIds(state);
  const contactBook = createContactBook(state, nextObjectId);
  const faults = createFaultList();
  const requests = createRequestLog();
  const script = createModelScript(modelAnswers);
  const rateGuards = createRateGuards(rateLimits);
  const replyTarget = (): ReplyTarget => ({ publicUrl, knownAs, credentials });
  const parts: SandboxParts = {
    state,
    nextObjectId,
    contactBook,
    faults,
    requests,
    script,
    judge,
    rateGuards,
    replyTarget,
    facebookAppSecret,
    twilioAuthToken,
    slackSigningSecret,
    ownUrl: (): string => url,
    lookUpLagMs,
  };
  const server = createServer(createSandboxApp(parts));
  server.keepAliveTimeout = keepAliveMs;
  server.listen(port, host);
  await once(server, 'listening');
  const smtpServer = await startSmtpServer({ host, state, faults, requests });
  const url = `http://${host}:${(server.address() as AddressInfo).port}`;
  return {
    url,
    baseUrls: {
      openai: `${url}/openai/v1`,
      anthropic: `${url}/anthropic`,
      hubspot: `${url}/hubspot`,
      postmark: `${url}/postmark`,
      sendgrid: `${url}/sendgrid`,
      mailgun: `${url}/mailgun`,
      smtp: smtpServer.url,
      twilio: `${url}/twilio`,
      slack: `${url}/slack/api/`,
      facebook: `${url}/facebook`,
      typeform: `${url}/typeform`,
      calendly: `${url}/calendly`,
      salesforce: `${url}/salesforce`,
      'http-crm': `${url}/http-crm`,
      zendesk: `${url}/zendesk`,
      jira: `${url}/jira`,
    },
    faults,
    requests,
    model: script,
    rates: () => readRates(rateGuards),
    emails: state.emails.list,
    smsMessages: state.smsMessages.list,
    incomingSms: state.incomingSms.list,
    phoneCalls: state.phoneCalls.list,
    chatPosts: state.chatPosts.list,
    slackUsers: state.slackUsers.list,
    contacts: state.contacts.list,
    notes: () => state.notes.list().map(noteFrom),
    tasks: state.tasks.list,
    zendeskTickets: state.zendeskTickets.list,
    jiraIssues: state.jiraIssues.list,
    salesforceRecords: (type) => state.salesforceRecords.list().filter((record) => record.type === type),
    httpCrmRecords: (kind) => state.httpCrmRecords.list().filter((record) => record.kind === kind),
    owners: state.owners.list,
    addFacebookLead: (lead) => addFacebookLead(state, lead),
    announceFacebookLead: (lead) =>
      announceFacebookLead({ publicUrl, appSecret: facebookAppSecret, lead, at: new Date() }),
    addSalesforceLead: (fields) => ({ id: addSalesforceRecord(state, 'Lead', fields).id }),
    addSalesforceRecord: (type, fields) => ({ id: addSalesforceRecord(state, type, fields).id }),
    changeSalesforceRecord: (id, fields) => changeSalesforceRecord(state, id, fields),
    convertSalesforceLead: (leadId) => convertSalesforceLead(state, leadId),
    addHttpCrmRecord: (kind, fields) => ({ id: addHttpCrmRecord(state, { kind, fields }).id }),
    addHubSpotContact: (properties) => ({ id: contactBook.create(properties).id }),
    addHubSpotRecord: (contactId, type, properties) => ({
      id: addRecord(state, nextObjectId, { type, properties, contactIds: [contactId] }).id,
    }),
    addHubSpotOwner: (owner) => ({ id: addOwner(state, owner).id }),
    setPublicUrl(newUrl, newName) {
      publicUrl = withoutSlash(newUrl);
      knownAs = newName && withoutSlash(newName);
    },
    replyAsLead: (emailId, text) => replyAsLead({ state, target: replyTarget(), emailId, text }),
    textAs: (sid, body) => textAs(parts, sid, body),
    answerPhone: (sid, keys) => answerPhone(parts, sid, keys),
    missPhone: (sid, status) => missPhone(parts, sid, status),
    pressButton: (ts, presser) => pressButton(parts, ts, presser),
    reportEvent: (emailId, outcome) => reportEvent({ state, target: replyTarget(), emailId, outcome }),
    async close() {
      server.close();
      server.closeAllConnections();
      smtpServer.close();
      await stateFile?.close();
    },
  };
}

function withoutSlash(url: string): string {
  return url.replace(/\/$/, '');
}
