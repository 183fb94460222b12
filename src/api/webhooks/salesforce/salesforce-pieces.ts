import { ApiError } from '../../api-error.ts';
import { parseBody } from '../../parse-body.ts';
import type { Piece, WebhookRequest } from '../lead-webhook.ts';
import { parseOutboundMessage } from './parse-outbound-message.ts';
import { longSalesforceId } from './salesforce-id.ts';
import { salesforceRecordFrom, type SalesforceRecord } from './salesforce-record.ts';

const maxRecords = 100;

/** Tells an outbound message, which is XML, from a flow's callout, which is JSON: no JSON begins with `<`. */
export function isOutboundMessage({ rawBody }: Pick<WebhookRequest, 'rawBody'>): boolean {
  return /^\uFEFF?\s*</.test(rawBody.subarray(0, 200).toString('utf8'));
}

/**
 * Splits what Salesforce sends into records, each in JSON: the notifications of an outbound message, without its SessionId;
 * or the one record or list of records of a flow's callout.
 * @throws ApiError 400 when it is neither
 */
export function salesforcePieces(request: WebhookRequest): Piece[] {
  if (isOutboundMessage(request)) {
    return parseOutboundMessage(request.rawBody).notifications.map(({ id, record }) => pieceFrom(record, id));
  }
  const body = parseBody(request.rawBody, request.headers['content-type']);
  const records = (Array.isArray(body) ? body : [body]).map(salesforceRecordFrom);
  if (records.length === 0 || records.length > maxRecords || !records.every((record) => record !== undefined)) {
    throw new ApiError(400, 'invalid_records', 'Send one object with the fields of a lead, or a list of 1 to 100.');
  }
  return records.map((record) => pieceFrom(record, versionOf(record)));
}

function pieceFrom(record: SalesforceRecord, dedupeKey: string | undefined): Piece {
  return {
    body: Buffer.from(toJson(record)),
    contentType: 'application/json',
    dedupeKey,
    externalId: longSalesforceId(record['Id']),
  };
}

/** Salesforce does not repeat a callout, but a flow's author may; the time of the last change tells the same from the new. */
function versionOf(record: SalesforceRecord): string | undefined {
  const id = longSalesforceId(record['Id']);
  const changedAt = record['SystemModstamp'] ?? record['LastModifiedDate'];
  return id !== undefined && typeof changedAt === 'string' && changedAt.length <= 50 ? `${id}:${changedAt}` : undefined;
}

function toJson(record: SalesforceRecord): string {
  try {
    return JSON.stringify(record);
  } catch {
    throw new ApiError(400, 'invalid_records', 'The records are nested too deeply.');
  }
}
