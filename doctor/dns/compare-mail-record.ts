import type { MailRecord } from '../../src/providers/mail-record.ts';
import { compareSpf } from './compare-spf.ts';
import type { Found } from '../found.ts';

/** Compares what DNS answers for a name with the record that a vendor wants there. */
export function compareMailRecord({ purpose, type, name, value }: MailRecord, answered: readonly string[]): Found {
  if (purpose === 'SPF') return compareSpf(name, answered, value);
  const isThere = answered.some((one) => (purpose === 'DKIM' ? isSameKey(value, one) : hostOf(value) === hostOf(one)));
  if (isThere) return { state: 'ok', says: `${purpose} is there, at ${name}` };
  const says = `${answered.length === 0 ? 'no' : 'another'} ${purpose} record at ${name}`;
  const cure = `Add a ${type} record to ${name}: ${value}`;
  switch (purpose) {
    case 'DKIM':
      return { state: 'missing', says, cure };
    case 'return path':
      // DKIM alone proves the sender to DMARC; some receivers want both.
      return { state: 'advice', says, cure };
    case 'tracking':
      return { state: 'ok', says: `${says}, and none is needed: nothing is tracked` };
  }
}

/** A key may stand where the vendor wants an alias: some hosts of DNS answer what the alias leads to. */
function isSameKey(wanted: string, given: string): boolean {
  const [wantedKey, givenKey] = [keyOf(wanted), keyOf(given)];
  if (givenKey === undefined) return hostOf(wanted) === hostOf(given);
  return givenKey !== '' && (wantedKey === undefined || wantedKey === givenKey);
}

/** The public key of a DKIM record (RFC 6376, section 3.6.1); empty once it is withdrawn. */
function keyOf(record: string): string | undefined {
  return /(?:^|;)\s*p=([^;]*)/.exec(record)?.[1]?.replaceAll(/\s/g, '');
}

/** The host of an alias, or of an MX record that is written with its priority. */
function hostOf(record: string): string {
  return record
    .trim()
    .toLowerCase()
    .replace(/^\d+\s+/, '')
    .replace(/\.$/, '');
}
