import { randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { openVault } from './vault.ts';

const profile = { email: 'jane@acme.example' };

describe('the vault', () => {
  const masterKey = randomBytes(32);

  it("unlocks a lead's key with the same master key only", () => {
    const leadId = randomUUID();
    const { wrappedKey, sealer } = openVault(masterKey).makeLeadKey(leadId);
    const sealed = sealer.seal('leads.sealed_profile', profile);
    expect(openVault(masterKey).unlock(leadId, wrappedKey).open('leads.sealed_profile', sealed)).toEqual(profile);
    expect(() => openVault(randomBytes(32)).unlock(leadId, wrappedKey)).toThrow();
  });

  it("unlocks no lead with another's key", () => {
    const { wrappedKey } = openVault(masterKey).makeLeadKey(randomUUID());
    expect(() => openVault(masterKey).unlock(randomUUID(), wrappedKey)).toThrow();
  });

  it('cannot unlock a lead whose key was destroyed, even one that it remembers', () => {
    const vault = openVault(masterKey);
    const leadId = randomUUID();
    const { wrappedKey } = vault.makeLeadKey(leadId);
    expect(vault.remembered(leadId)).toBeUndefined();
    expect(vault.unlock(leadId, wrappedKey)).toBe(vault.remembered(leadId));
    expect(() => vault.unlock(leadId, null)).toThrow(`No lead key has the id ${leadId}`);
  });

  it('hashes an address alike whatever its case and outer spaces, and differently under another master key', () => {
    const hash = openVault(masterKey).hashIdentity('email', 'jane@acme.example');
    expect(openVault(masterKey).hashIdentity('email', ' Jane@ACME.example\n')).toEqual(hash);
    expect(openVault(masterKey).hashIdentity('email', 'john@acme.example')).not.toEqual(hash);
    expect(openVault(masterKey).hashIdentity('phone', 'jane@acme.example')).not.toEqual(hash);
    expect(openVault(randomBytes(32)).hashIdentity('email', 'jane@acme.example')).not.toEqual(hash);
  });

  it('seals each kind of stray under a key of its own', () => {
    const { leadless, unmatchedReplies } = openVault(masterKey);
    const sealed = leadless.seal('submissions.sealed_headers', {});
    expect(() => unmatchedReplies.open('submissions.sealed_headers', sealed)).toThrow();
    expect(openVault(masterKey).leadless.open('submissions.sealed_headers', sealed)).toEqual({});
  });

  it('hashes the same text differently for each purpose', () => {
    const vault = openVault(masterKey);
    expect(openVault(masterKey).hashDedupeKey('key')).toEqual(vault.hashDedupeKey('key'));
    expect(vault.hashDedupeKey('key')).not.toEqual(vault.hashContent('key'));
    expect(vault.signFeedback('key')).not.toEqual(vault.signConfirmation('key'));
  });

  it('takes a master key of 32 bytes only', () => {
    for (const length of [0, 16, 31, 33]) {
      expect(() => openVault(randomBytes(length))).toThrow(new RangeError('The master key must have 32 bytes'));
    }
  });
});
