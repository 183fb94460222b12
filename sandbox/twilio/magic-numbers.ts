import type { Refusal } from '../refusal.ts';
import { twilioRefusal } from './twilio-refusal.ts';

/**
 * The numbers that Twilio refuses with test credentials, so that a refusal can be tried
 * (https://www.twilio.com/docs/iam/test-credentials#test-sms-messages).
 */
const magicNumbers: Readonly<Record<string, number>> = {
  '+15005550001': 21211,
  '+15005550002': 21612,
  '+15005550003': 21408,
  '+15005550004': 21610,
  '+15005550009': 21614,
};

/** The same where they are called (https://www.twilio.com/docs/iam/test-credentials#test-calls). */
const magicCalledNumbers: Readonly<Record<string, number>> = {
  '+15005550001': 21217,
  '+15005550002': 21214,
  '+15005550003': 21215,
  '+15005550004': 21216,
};

const messages: Readonly<Record<number, string>> = {
  21211: 'is not a valid phone number',
  21214: 'cannot be reached',
  21215: 'is in a region that the account is not authorized to call',
  21216: 'is blocked by Twilio',
  21217: 'does not appear to be valid',
  21408: 'is in a region for which no permission to send an SMS has been enabled',
  21610: 'has been unsubscribed from this sender',
  21612: 'is not reachable from this sender',
  21614: 'is not a mobile number',
};

/** Answers with what a number is refused; undefined where it is taken. */
export function refusalOfNumber(to: string, code = magicNumbers[to]): Refusal | undefined {
  return refusal(to, code);
}

function refusal(to: string, code: number | undefined): Refusal | undefined {
  return code === undefined
    ? undefined
    : twilioRefusal(400, { code, message: `The 'To' number ${to} ${messages[code]}.` });
}

/** Answers with what a number is refused that is called; undefined where it rings. */
export function refusalOfCalledNumber(to: string): Refusal | undefined {
  return refusal(to, magicCalledNumbers[to]);
}
