import { describe, expect, it } from '@jest/globals';
import type { MailRecord } from '../../src/providers/mail-record.ts';
import { compareMailRecord } from './compare-mail-record.ts';

const key: MailRecord = { purpose: 'DKIM', type: 'TXT', name: 'a._domainkey.ours.com', value: 'k=rsa;p=MIG fMA' };
const alias: MailRecord = { purpose: 'DKIM', type: 'CNAME', name: 's1._domainkey.ours.com', value: 's1.vendor.net' };
const path: MailRecord = { purpose: 'return path', type: 'CNAME', name: 'pm-bounces.ours.com', value: 'pm.mtasv.net' };
const exchange: MailRecord = { purpose: 'return path', type: 'MX', name: 'em1.ours.com', value: '10 mx.vendor.net' };
const tracking: MailRecord = { purpose: 'tracking', type: 'CNAME', name: 'email.ours.com', value: 'mailgun.org' };

describe('compareMailRecord', () => {
  it.each<[MailRecord, readonly string[], string]>([
    [key, ['v=DKIM1; k=rsa; p=MIGfMA'], 'ok'],
    [key, ['v=DKIM1; k=rsa; p=OTHER'], 'missing'],
    [key, ['v=DKIM1; p='], 'missing'],
    [key, [], 'missing'],
    [alias, ['S1.vendor.net.'], 'ok'],
    [alias, ['s1.other.net'], 'missing'],
    [alias, ['k=rsa; p=MIGf'], 'ok'],
    [alias, ['k=rsa; p='], 'missing'],
    [path, ['pm.mtasv.net.'], 'ok'],
    [path, [], 'advice'],
    [exchange, ['mx.vendor.net'], 'ok'],
    [tracking, [], 'ok'],
  ])('of %j, answered %j, is %s', (record, answered, state) => {
    expect(compareMailRecord(record, answered).state).toBe(state);
  });
});
