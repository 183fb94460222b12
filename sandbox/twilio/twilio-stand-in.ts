import { Router } from 'express';
import { z } from 'zod';
import type { SandboxParts } from '../sandbox-parts.ts';
import { twilioAccountRoutes } from './twilio-account-routes.ts';
import type { StandIn } from '../stand-in.ts';
import { isOptedOut } from './incoming-sms.ts';
import { messageResource } from './message-resource.ts';
import { phoneCallRoutes } from './phone-call-routes.ts';
import { readSms } from './read-sms.ts';
import { reportStatus } from './report-status.ts';
import type { SmsMessage } from './sms-message.ts';
import { twilioRefusal } from './twilio-refusal.ts';

/** Defines the query of a list; the dates are days or times, of which the days count. */
const listSchema = z.looseObject({
  To: z.string().optional(),
  From: z.string().optional(),
  DateSent: z.string().optional(),
  'DateSent<': z.string().optional(),
  'DateSent>': z.string().optional(),
  PageSize: z.coerce.number().int().min(1).max(1_000).default(50),
  Page: z.coerce.number().int().min(0).default(0),
});

type ListQuery = z.infer<typeof listSchema>;

/**
 * Stands in for Twilio: takes calls and SMS, and tells which it took and what became of them. Its list lacks those of the last moments,
 * and a phone that answered STOP gets nothing more.
 */
export function createTwilioStandIn({
  state,
  lookUpLagMs,
  replyTarget,
  twilioAuthToken: authToken,
}: Pick<SandboxParts, 'state' | 'lookUpLagMs' | 'replyTarget' | 'twilioAuthToken'>): StandIn {
  const { smsMessages, incomingSms } = state;
  const routes = Router();
  routes.use((request, _response, next) => {
    if (!/^Basic \S/.test(request.headers.authorization ?? '')) throw twilioRefusal(401);
    next();
  });
  routes.post('/2010-04-01/Accounts/:accountSid/Messages.json', (request, response) => {
    const { message, statusCallback: url } = readSms(request.params.accountSid, request.body, (phone) =>
      isOptedOut(incomingSms.withKey(phone)),
    );
    smsMessages.put(message);
    response.status(201).json(messageResource(message, 'queued'));
    if (url !== undefined) void reportStatus({ target: replyTarget(), authToken, url, message });
  });
  routes.get('/2010-04-01/Accounts/:accountSid/Messages.json', (request, response) => {
    const query = listSchema.parse(request.query);
    const candidates = query.To === undefined ? smsMessages.list() : smsMessages.withKey(query.To);
    const isListed = ({ at }: SmsMessage): boolean => Date.now() - Date.parse(at) >= lookUpLagMs;
    const found = candidates.filter((message) => isListed(message) && fits(message, query)).reverse();
    response.json(page(found, query, request.url));
  });
  routes.get('/2010-04-01/Accounts/:accountSid/Messages/:sid.json', (request, response) => {
    const message = smsMessages.get(request.params.sid);
    if (message === undefined) throw twilioRefusal(404);
    response.json(messageResource(message, 'sent'));
  });
  routes.use(phoneCallRoutes(state));
  routes.use(twilioAccountRoutes(replyTarget));
  return { routes, refusalOf: (status) => twilioRefusal(status) };
}

/** Dates compare as text; `<` and `>` include the day itself. */
function fits({ from, at }: SmsMessage, query: ListQuery): boolean {
  const isOn = (date: string | undefined, compare: (day: string) => boolean): boolean =>
    date === undefined || compare(date.slice(0, 'YYYY-MM-DD'.length));
  const sentOn = at.slice(0, 'YYYY-MM-DD'.length);
  return (
    (query.From === undefined || query.From === from) &&
    isOn(query.DateSent, (day) => sentOn === day) &&
    isOn(query['DateSent<'], (day) => sentOn <= day) &&
    isOn(query['DateSent>'], (day) => sentOn >= day)
  );
}

function page(found: readonly SmsMessage[], { PageSize, Page }: ListQuery, url: string): Record<string, unknown> {
  const start = Page * PageSize;
  const messages = found.slice(start, start + PageSize);
  const pageUri = (number: number): string => {
    const { pathname, searchParams } = new URL(url, 'http://sandbox');
    searchParams.set('Page', String(number));
    return `${pathname}?${searchParams.toString()}`;
  };
  return {
    messages: messages.map((message) => messageResource(message, 'sent')),
    start,
    end: Math.max(start, start + messages.length - 1),
    page: Page,
    page_size: PageSize,
    uri: url,
    first_page_uri: pageUri(0),
    next_page_uri: start + PageSize < found.length ? pageUri(Page + 1) : null,
    previous_page_uri: Page > 0 ? pageUri(Page - 1) : null,
  };
}
