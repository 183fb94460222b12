import { isSmsHour } from '../../src/domain/hours/is-sms-hour.ts';
import { humanDelayMs } from '../../src/domain/human-delay.ts';
import { nextSendTime, type SendTime } from '../../src/domain/next-send-time.ts';
import { expectedSendTime, smsRule } from './expected-send-time.ts';
import { all, gridMs, isLawfulSmsHour } from './oracle.ts';
import type { SendTimeCase } from './send-time-case.ts';

const delays = { personal: { fromMs: 180_000, toMs: 420_000 } };

/** Says what is wrong with the send time of a case; undefined when it is right. */
export function sendTimeFault(sendCase: SendTimeCase): string | undefined {
  const { voice, channel, timeZones, nowMs, hours, seed } = sendCase;
  const delayMs = humanDelayMs({ voice, seed, range: delays.personal });
  const fromMs = nowMs + delayMs;
  if (channel === 'sms' && isSmsHour(new Date(nowMs), timeZones, hours) !== smsRule(sendCase)(nowMs)) {
    return 'the last fence is wrong now';
  }
  const expected = expectedSendTime({ voice, channel, fromMs, hours, timeZones });
  const answer = answerTo(sendCase);
  if (expected === undefined || answer === undefined) {
    return expected === undefined && answer === undefined ? undefined : 'only one of the two finds a lawful moment';
  }
  const atMs = answer.at.getTime();
  const again = answerTo(sendCase);
  if (again?.at.getTime() !== atMs || again.because !== answer.because) return 'the same request has another answer';
  if (atMs < fromMs) return 'it is earlier than its delay lets it be';
  if (channel === 'sms' && !all(timeZones.map(isLawfulSmsHour))(atMs)) return 'it is an SMS outside 8:00-21:00';
  if (channel === 'sms' && !isSmsHour(answer.at, timeZones, hours)) return 'the last fence holds it back';
  if (!expected.isGood(atMs)) return 'it is outside its window';
  if (expected.firstMs === fromMs) return atMs === fromMs ? undefined : 'it waits though it need not';
  return faultOfJitter(atMs, expected.firstMs, sendCase) ?? (isOneWindow() ? undefined : 'it skips an opening');

  function isOneWindow(): boolean {
    for (let probeMs = expected?.firstMs ?? NaN; probeMs < atMs; probeMs += gridMs) {
      if (expected?.isGood(probeMs) !== true) return false;
    }
    return true;
  }
}

function faultOfJitter(atMs: number, openingMs: number, { hours }: SendTimeCase): string | undefined {
  if (atMs < openingMs) return 'it goes out before the opening';
  return atMs > openingMs + hours.openingJitterMs ? 'it goes out long after the opening' : undefined;
}

function answerTo({ voice, channel, timeZones, nowMs, hours, seed }: SendTimeCase): SendTime | undefined {
  const place = { timeZones, timeZoneBecause: 'its phone number tells' };
  try {
    return nextSendTime({ step: { voice, channel }, seed, now: new Date(nowMs), delays, hours, place });
  } catch (error) {
    if (error instanceof RangeError && error.message.startsWith('No moment is within 8:00-21:00')) return undefined;
    throw error;
  }
}
