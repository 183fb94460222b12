import { describe, expect, it } from '@jest/globals';
import { compareSpf } from './compare-spf.ts';

const wanted = 'v=spf1 include:mailgun.org ~all';

describe('compareSpf', () => {
  it.each<[readonly string[], string | undefined, string]>([
    [[wanted], wanted, 'ok'],
    [['V=SPF1 ?include:MAILGUN.ORG -all'], wanted, 'ok'],
    [['v=spf1 include:xmailgun.org ~all'], wanted, 'missing'],
    [['v=spf1 -include:mailgun.org ~all'], wanted, 'missing'],
    [['v=spf10 include:mailgun.org'], wanted, 'missing'],
    [['v=spf1 -all', wanted], wanted, 'missing'],
    [[], wanted, 'missing'],
    [[], undefined, 'ok'],
    [['v=spf1 -all'], undefined, 'ok'],
    [['v=spf1 -all', 'v=spf1 ~all'], undefined, 'missing'],
  ])('of %j where %s is wanted is %s', (texts, one, state) => {
    expect(compareSpf('ours.com', texts, one).state).toBe(state);
  });

  it.each([
    [['v=spf1 include:_spf.google.com -all'], 'v=spf1 include:_spf.google.com include:mailgun.org -all'],
    [['v=spf1 mx ~all', 'v=spf1 a mx -all'], 'v=spf1 mx a include:mailgun.org ~all'],
  ])('says of %j what to make of it', (texts, joined) => {
    expect(compareSpf('ours.com', texts, wanted).cure).toBe(`Make of the TXT record of ours.com this one: ${joined}`);
  });
});
