import { createHmac, hkdfSync, randomBytes, randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { NotFoundError } from '../not-found-error.ts';
import { decrypt, encrypt, keyBytes } from './cipher.ts';
import { createSealer, type Sealer } from './sealer.ts';

/** Enough for every lead that is busy at once; a sealer is a few hundred bytes. */
const maxRememberedSealers = 10_000;

/** By what a person is found. */
export type IdentityKind = 'email' | 'phone';

/** Holds the master key, and gives out what may be done with it. */
export interface Vault {
  /** Draws the id of a new lead, submission or enrollment: random, except in a simulation, which must repeat itself. */
  readonly drawId: () => string;
  /** Makes a new lead's data key, wrapped for the lead's row. */
  makeLeadKey(leadId: string): { readonly wrappedKey: Buffer; readonly sealer: Sealer };
  /**
   * Unwraps the lead's data key.
   * @throws NotFoundError when the key was destroyed; Error when it was wrapped under another master key
   */
  unlock(leadId: string, wrappedKey: Uint8Array | null): Sealer;
  /** Answers the sealer of a lead unlocked lately, which saves a query for its key. */
  remembered(leadId: string): Sealer | undefined;
  /**
   * Hashes an e-mail address or a phone number in E.164, its case and outer spaces left out, so that it can be found and
   * not read.
   */
  hashIdentity(kind: IdentityKind, value: string): Buffer;
  /** Hashes what a vendor repeats when it sends the same again; it may hold personal data. */
  hashDedupeKey(dedupeKey: string): Buffer;
  /** Signs the id of an enrollment by whose message a lead may confirm its address. */
  readonly signConfirmation: (enrollmentId: string) => Buffer;
  /** Signs the id of a submission on which a link lets a person give feedback. */
  readonly signFeedback: (submissionId: string) => Buffer;
  /** Signs the id of a call by whose link somebody of the team takes a lead. */
  readonly signAlertCall: (callId: string) => Buffer;
  /** Hashes the domain of a company's e-mail, in lower case. */
  hashCompanyDomain(domain: string): Buffer;
  /** Signs the id of a lead whose link lets it unsubscribe. */
  readonly signUnsubscribe: (leadId: string) => Buffer;
  /** Hashes what a form said, or a message says, to know it again. */
  hashContent(content: string): Buffer;
  /** Tells this master key from others and nothing else of it. */
  readonly fingerprint: Buffer;
  /** Seals what arrived and has no lead. */
  readonly leadless: Sealer;
  /** Seals the replies that matched no lead. */
  readonly unmatchedReplies: Sealer;
  /** Seals what is kept of suppressed addresses, which outlives leads. */
  readonly suppressions: Sealer;
}

/**
 * Opens the vault with the master key of 32 bytes.
 * @param drawId answers another UUID at each call
 * @throws RangeError when it has another length
 */
export function openVault(masterKey: Buffer, drawId: () => string = randomUUID): Vault {
  if (masterKey.length !== keyBytes) throw new RangeError(`The master key must have ${keyBytes} bytes`);
  /** One key a purpose, so that what leaks of one tells nothing of another (RFC 5869). */
  const deriveKey = (purpose: string): Buffer =>
    Buffer.from(hkdfSync('sha256', masterKey, '', `leadline ${purpose}`, keyBytes));
  const wrappingKey = deriveKey('lead keys');
  const hasherFor = (purpose: string): ((text: string) => Buffer) => {
    const key = deriveKey(purpose);
    return (text) => createHmac('sha256', key).update(text).digest();
  };
  const hashIdentity = hasherFor('identities');
  const sealers = new LRUCache<string, Sealer>({ max: maxRememberedSealers });

  const remember = (leadId: string, key: Buffer): Sealer => {
    const sealer = createSealer(key);
    sealers.set(leadId, sealer);
    return sealer;
  };
  return {
    drawId,
    makeLeadKey(leadId) {
      const key = randomBytes(keyBytes);
      return { wrappedKey: encrypt(wrappingKey, key, leadId), sealer: createSealer(key) };
    },
    unlock(leadId, wrappedKey) {
      if (wrappedKey === null) throw new NotFoundError('lead key', leadId);
      return sealers.get(leadId) ?? remember(leadId, decrypt(wrappingKey, wrappedKey, leadId));
    },
    remembered: (leadId) => sealers.get(leadId),
    hashIdentity: (kind, value) => hashIdentity(`${kind}:${value.trim().toLowerCase()}`),
    hashDedupeKey: hasherFor('dedupe keys'),
    signConfirmation: hasherFor('address confirmations'),
    signFeedback: hasherFor('feedback links'),
    signAlertCall: hasherFor('alert links'),
    hashCompanyDomain: hasherFor('company domains'),
    signUnsubscribe: hasherFor('unsubscribe links'),
    hashContent: hasherFor('contents'),
    fingerprint: deriveKey('fingerprint'),
    leadless: createSealer(deriveKey('leadless')),
    unmatchedReplies: createSealer(deriveKey('unmatched replies')),
    suppressions: createSealer(deriveKey('suppressions')),
  };
}
