import { EntityDecoder } from '@nodable/entities';
import { XMLParser } from 'fast-xml-parser';
import { SyntaxValidator } from 'fast-xml-validator';
import { z } from 'zod';
import { ApiError } from '../../api-error.ts';
import { decodeUtf8 } from '../../decode-utf8.ts';
import { recordFromNotification, type SalesforceRecord } from './salesforce-record.ts';

/** What an outbound message says. Its SessionId is a live credential of the organization and is never read. */
export interface OutboundMessage {
  readonly organizationId: string | undefined;
  readonly notifications: readonly OutboundNotification[];
}

interface OutboundNotification {
  /** What Salesforce repeats when it sends the notification again. */
  readonly id: string | undefined;
  readonly record: SalesforceRecord;
}

const fields = z.record(z.string(), z.unknown());
const id = z.string().min(1).max(50).optional().catch(undefined);

/** Defines the message as the outbound messaging WSDL does (developer.salesforce.com, "Understanding Notifications"). */
const messageSchema = z.object({
  Envelope: z.object({
    Body: z.object({
      notifications: z.object({
        OrganizationId: id,
        Notification: z
          .array(z.object({ Id: id, sObject: fields.catch({}) }))
          .min(1)
          .max(100),
      }),
    }),
  }),
});

const parser = new XMLParser({
  // Prefixes are the sender's choice; the names below are the same under any.
  removeNSPrefix: true,
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  // Ids, phone numbers and postal codes keep their leading zeros.
  parseTagValue: false,
  parseAttributeValue: false,
  isArray: (name) => name === 'Notification',
  // The parser's own decoder leaves out numeric references, which Salesforce writes for quotes and line breaks.
  entityDecoder: new EntityDecoder({ onInputEntity: () => 'throw' }),
});

/**
 * Parses an outbound message. A document type declaration is refused, as SOAP 1.1 (section 3) demands: with it go all
 * entities but XML's own five and numeric ones, so that nothing can expand or be fetched.
 * @throws ApiError 400 `invalid_encoding`, `forbidden_doctype`, `invalid_xml` or `invalid_outbound_message`
 */
export function parseOutboundMessage(bytes: Uint8Array): OutboundMessage {
  const parsed = messageSchema.safeParse(parseXml(bytes));
  if (!parsed.success) {
    throw new ApiError(400, 'invalid_outbound_message', 'The body is not an outbound message of Salesforce.');
  }
  const { OrganizationId, Notification } = parsed.data.Envelope.Body.notifications;
  return {
    organizationId: OrganizationId,
    notifications: Notification.map(({ Id, sObject }) => ({ id: Id, record: recordFromNotification(sObject) })),
  };
}

function parseXml(bytes: Uint8Array): unknown {
  const xml = decodeUtf8(bytes);
  // Whatever begins like this and is neither comment nor CDATA declares something.
  if (/<!(?!--|\[CDATA\[)/.test(xml)) {
    throw new ApiError(400, 'forbidden_doctype', 'A SOAP message may have no document type declaration.');
  }
  try {
    // The parser alone takes half a message for a whole one.
    SyntaxValidator.validate(xml);
    return parser.parse(xml);
  } catch {
    throw new ApiError(400, 'invalid_xml', 'The body is not valid XML.');
  }
}
