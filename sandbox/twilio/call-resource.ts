import type { PhoneCall } from './phone-call.ts';
import { rfc2822 } from './rfc2822.ts';

/** Writes a call as Twilio's Call resource (https://www.twilio.com/docs/voice/api/call-resource). */
export function callResource({ accountSid, sid, from, to, at, status }: PhoneCall): Record<string, unknown> {
  const path = `/2010-04-01/Accounts/${accountSid}/Calls/${sid}`;
  const date = rfc2822(at);
  const isAnswered = status === 'in-progress' || status === 'completed';
  return {
    account_sid: accountSid,
    annotation: null,
    answered_by: null,
    api_version: '2010-04-01',
    caller_name: null,
    date_created: date,
    date_updated: date,
    direction: 'outbound-api',
    duration: status === 'completed' ? '0' : null,
    end_time: status === 'completed' ? date : null,
    forwarded_from: null,
    from,
    from_formatted: from,
    group_sid: null,
    parent_call_sid: null,
    phone_number_sid: `PN${sid.slice(2)}`,
    price: null,
    price_unit: 'USD',
    queue_time: '0',
    sid,
    start_time: isAnswered ? date : null,
    status,
    subresource_uris: { events: `${path}/Events.json`, recordings: `${path}/Recordings.json` },
    to,
    to_formatted: to,
    trunk_sid: null,
    uri: `${path}.json`,
  };
}
