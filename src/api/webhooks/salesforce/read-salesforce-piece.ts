import { parseBody } from '../../parse-body.ts';
import type { PieceReading } from '../lead-webhook.ts';
import { isGiven } from '../pick-stated.ts';
import { longSalesforceId } from './salesforce-id.ts';
import { objectOf, salesforceRecordFrom } from './salesforce-record.ts';
import { statedFromRecord } from './stated-from-record.ts';

/**
 * Reads one record. One that our own automation has written to only names its person: somebody may have changed there what it is to
 * do, and the rest is no news. Otherwise `not-a-lead` when it says that it is of another object than Lead or Contact, `no-address` when it has
 * neither an e-mail address nor a phone number.
 * @throws ApiError 400 when the body is no JSON
 */
export function readSalesforcePiece(body: Uint8Array): PieceReading {
  const record = salesforceRecordFrom(parseBody(body, 'application/json'));
  const object = record && (objectOf(record) ?? 'Lead');
  if (record === undefined || (object !== 'Lead' && object !== 'Contact')) {
    return { kind: 'unusable', reason: 'not-a-lead' };
  }
  if (isGiven(record['auto_status__c']) && longSalesforceId(record['Id']) !== undefined) return { kind: 'reference' };
  const stated = statedFromRecord(record);
  const hasAddress = stated.email !== undefined || stated.phone !== undefined;
  return hasAddress ? { kind: 'lead', stated } : { kind: 'unusable', reason: 'no-address' };
}
