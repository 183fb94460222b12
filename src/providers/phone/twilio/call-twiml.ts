import twilio from 'twilio';
import type { OutgoingPhoneCall } from '../../phone-caller.ts';

/** Who picks up may have to find the keys first. */
const keyTimeoutSeconds = 8;

/** The first words are lost on whoever still lifts the phone to the ear. */
const twice = { loop: 2 } as const;

/**
 * Writes what a call says as TwiML (https://www.twilio.com/docs/voice/twiml/gather).
 * @param keyUrl where Twilio tells which key was pressed
 */
export function callTwiml({ text, keys }: Pick<OutgoingPhoneCall, 'text' | 'keys'>, keyUrl: string): string {
  const response = new twilio.twiml.VoiceResponse();
  response.pause({ length: 1 });
  if (keys === undefined) {
    response.say(twice, legal(text));
    return response.toString();
  }
  const gather = response.gather({ numDigits: 1, timeout: keyTimeoutSeconds, action: keyUrl, method: 'POST' });
  gather.say(twice, legal(`${text} ${keys.prompt}`));
  response.say(legal(keys.farewell));
  return response.toString();
}

/** The SDK throws at what XML cannot hold (https://www.w3.org/TR/xml/#charsets), and a lead may have written it. */
function legal(text: string): string {
  return text.replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, ' ');
}
