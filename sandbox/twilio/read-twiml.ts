import { XMLParser } from 'fast-xml-parser';
import { z } from 'zod';

/** What a call hears, and where its keys go. */
interface SpokenTwiml {
  /** All that is said to who presses nothing, once. */
  readonly said: string;
  /** Whether a key is waited for. */
  readonly asksForKey: boolean;
  /** Empty where the document's own address is meant. */
  readonly keyUrl: string;
}

const says = z.array(z.object({ '#text': z.string() })).default([]);

/** Defines what is read of TwiML: words, and one question for a key (https://www.twilio.com/docs/voice/twiml). */
const twimlSchema = z.object({
  Response: z.object({
    Gather: z.object({ Say: says, '@_action': z.string().default('') }).optional(),
    Say: says,
  }),
});

const parser = new XMLParser({
  ignoreAttributes: false,
  parseTagValue: false,
  parseAttributeValue: false,
  alwaysCreateTextNode: true,
  isArray: (name) => name === 'Say',
});

/** Reads TwiML as a call carries it out; undefined when it is none. */
export function readTwiml(twiml: string): SpokenTwiml | undefined {
  const response = twimlSchema.safeParse(parser.parse(twiml)).data?.Response;
  if (response === undefined) return undefined;
  const { Gather: gather, Say: after } = response;
  const words = [...(gather?.Say ?? []), ...after].map((say) => say['#text']);
  return { said: words.join(' '), asksForKey: gather !== undefined, keyUrl: gather?.['@_action'] ?? '' };
}
