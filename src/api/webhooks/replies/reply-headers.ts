import { addressParser, decodeWords as decodeEncodedWords } from 'postal-mime';

/** What is known of a mail by its headers. */
export interface ReplyHeaders {
  /** Those that tell machines from people, by lower-case name; repeated ones are joined by line breaks. */
  readonly kept: Readonly<Record<string, string>>;
  /** The Message-IDs of In-Reply-To and References, in angle brackets. */
  readonly referencedMessageIds: readonly string[];
  readonly messageId: string | undefined;
  readonly fromAddress: string | undefined;
  readonly toAddresses: readonly string[];
  /** Its encoded words (RFC 2047) decoded. */
  readonly subject: string | undefined;
}

/** Traces of the way and proofs of origin: long, many, and of no use to understand a reply. */
const droppedName =
  /^(?:received|x-received|dkim-signature|domainkey-signature|arc-.*|authentication-results.*|x-google-.*|x-gm-.*|x-ms-exchange-(?!generated).*|x-microsoft-.*|x-forefront-.*|x-spam-.*|x-mailgun-.*|received-spf|autocrypt|openpgp|thread-index|x-originating-ip|from|to|cc|bcc|subject)$/;
const maxHeaders = 60;
const maxValueLength = 1_000;

/** Reads the headers of a mail, name and value each, in their order. Addresses come in lower case. */
export function readReplyHeaders(pairs: readonly (readonly [string, string])[]): ReplyHeaders {
  const all = Map.groupBy(pairs, ([name]) => name.trim().toLowerCase());
  const valuesOf = (name: string): string[] => (all.get(name) ?? []).map(([, value]) => value);
  const addressesOf = (...names: string[]): string[] => names.flatMap(valuesOf).flatMap(readAddresses);
  const kept = [...all]
    .filter(([name]) => !droppedName.test(name))
    .slice(0, maxHeaders)
    .map(([name, list]) => [name, list.map(([, value]) => value.slice(0, maxValueLength)).join('\n')] as const);
  return {
    kept: Object.fromEntries(kept),
    referencedMessageIds: readMessageIds([...valuesOf('in-reply-to'), ...valuesOf('references')].join(' ')),
    messageId: readMessageIds(valuesOf('message-id').join(' '))[0],
    fromAddress: addressesOf('from')[0],
    toAddresses: [...new Set(addressesOf('to', 'cc', 'delivered-to', 'x-original-to', 'envelope-to'))],
    subject: decodeWords(valuesOf('subject')[0]),
  };
}

/** Reads the bare addresses, in lower case, out of a header such as `"Jane" <jane@example.com>, other@example.com`. */
function readAddresses(header: string): string[] {
  return addressParser(header, { flatten: true }).flatMap(({ address }) =>
    address === undefined || address === '' ? [] : address.trim().toLowerCase(),
  );
}

/** Decodes the encoded words of a header (RFC 2047). */
function decodeWords(value: string | undefined): string | undefined {
  return value === undefined ? undefined : decodeEncodedWords(value);
}

function readMessageIds(text: string): string[] {
  return text.match(/<[^<>\s]+>/g) ?? [];
}
