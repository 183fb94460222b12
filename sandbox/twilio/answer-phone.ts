import type { SandboxParts } from '../sandbox-parts.ts';
import type { MissedStatus, PhoneCall } from './phone-call.ts';
import { postSigned } from './post-signed.ts';
import { readTwiml } from './read-twiml.ts';

type Parts = Pick<SandboxParts, 'state' | 'replyTarget' | 'twilioAuthToken'>;

/**
 * Picks up in the place of whoever is called, presses keys one after the other as long as one is asked for, and hangs up; tells
 * the product each key and the end, as Twilio does (https://www.twilio.com/docs/voice/twiml/gather#action,
 * https://www.twilio.com/docs/voice/api/call-resource#statuscallback).
 * @param keys for example `1`; empty for who only listens
 * @throws Error when no such call rings, or there is no public URL
 */
export async function answerPhone(parts: Parts, sid: string, keys: string): Promise<PhoneCall> {
  let call: PhoneCall = { ...ringing(parts, sid), status: 'in-progress' };
  parts.state.phoneCalls.put(call);
  for (const key of keys) {
    if (call.keyUrl === '') break;
    call = await press(parts, call, key);
    parts.state.phoneCalls.put(call);
  }
  return end(parts, { ...call, status: 'completed' });
}

/**
 * Lets a call end that nobody answers.
 * @throws Error when no such call rings, or there is no public URL
 */
export function missPhone(parts: Parts, sid: string, status: MissedStatus): Promise<PhoneCall> {
  return end(parts, { ...ringing(parts, sid), status });
}

function ringing({ state, replyTarget }: Parts, sid: string): PhoneCall {
  const call = state.phoneCalls.get(sid);
  if (call?.status !== 'ringing') throw new Error('There is no such call that rings.');
  if (replyTarget().publicUrl === undefined) throw new Error('The sandbox does not know where keys go to.');
  return call;
}

async function press(parts: Parts, call: PhoneCall, key: string): Promise<PhoneCall> {
  const digits = { Digits: key, FinishedOnKey: '', msg: 'Gather End' };
  const { answer, ...told } = await tell(parts, call, call.keyUrl, digits);
  const twiml = readTwiml(answer);
  const keyUrl = twiml?.asksForKey === true ? twiml.keyUrl || call.keyUrl : '';
  return { ...call, keyUrl, keys: [...call.keys, { key, answer: twiml?.said ?? '', ...told }] };
}

async function end(parts: Parts, call: PhoneCall): Promise<PhoneCall> {
  parts.state.phoneCalls.put(call);
  const { statusCallback } = call;
  if (statusCallback !== '') {
    const lengthInSeconds = call.status === 'completed' ? { CallDuration: '12', Duration: '1' } : {};
    const source = { CallbackSource: 'call-progress-events', SequenceNumber: '0', Timestamp: new Date().toUTCString() };
    await tell(parts, call, statusCallback, { ...lengthInSeconds, ...source });
  }
  return call;
}

function tell(
  { replyTarget, twilioAuthToken: authToken }: Parts,
  { sid, accountSid, from, to, status }: PhoneCall,
  url: string,
  more: Readonly<Record<string, string>>,
): ReturnType<typeof postSigned> {
  const parties = { From: from, To: to, Caller: from, Called: to, Direction: 'outbound-api' };
  const fields = {
    CallSid: sid,
    AccountSid: accountSid,
    CallStatus: status,
    ApiVersion: '2010-04-01',
    ...parties,
    ...more,
  };
  return postSigned({ target: replyTarget(), authToken, url, fields });
}
