import { describe, expect, it } from '@jest/globals';
import type { Check } from '../check.ts';
import { checkMailDns } from './check-mail-dns.ts';
import type { DnsResolver } from './resolve-dns.ts';

interface Zone {
  readonly txt?: Readonly<Record<string, readonly string[]>>;
  readonly mx?: Readonly<Record<string, readonly string[]>>;
  readonly cname?: Readonly<Record<string, string>>;
}

/** Answers as `node:dns` does: no record of a kind is an error with a code. */
function resolverOf({ txt = {}, mx = {}, cname = {} }: Zone): DnsResolver {
  const found = <Answer>(answer: Answer[] | undefined): Promise<Answer[]> =>
    answer === undefined
      ? Promise.reject(Object.assign(new Error('none'), { code: 'ENODATA' }))
      : Promise.resolve(answer);
  return {
    // A long record comes in pieces.
    resolveTxt: (name) => found(txt[name]?.map((text) => [text.slice(0, 9), text.slice(9)])),
    resolveMx: (name) => found(mx[name]?.map((exchange) => ({ exchange }))),
    resolveCname: (name) => found(cname[name] === undefined ? undefined : [cname[name]]),
  };
}

const domains = { senderDomain: 'mail.ours.com', replyDomain: 'reply.ours.com' };

async function lookAt(zone: Zone, vendor = 'sendgrid'): Promise<readonly Check[]> {
  return checkMailDns(resolverOf(zone), { ...domains, vendor });
}

const good: Zone = {
  txt: {
    'mail.ours.com': ['google-site-verification=1', 'v=spf1 include:sendgrid.net ~all'],
    '_dmarc.ours.com': ['v=DMARC1; p=quarantine; rua=mailto:d@ours.com'],
  },
  mx: { 'reply.ours.com': ['MX.sendgrid.net.'] },
  cname: { 's1._domainkey.mail.ours.com': 's1.domainkey.u1.wl.sendgrid.net' },
};

describe('checkMailDns', () => {
  it('finds what a domain has, DMARC at the one that is registered', async () => {
    const checks = await lookAt(good);
    expect(checks.map(({ state }) => state)).toEqual(['ok', 'ok', 'ok', 'ok']);
    expect(checks[2]?.says).toBe('DMARC is there, with p=quarantine');
  });

  it('says which records to add to a domain that has none', async () => {
    const checks = await lookAt({});
    expect(checks.map(({ state }) => state)).toEqual(['missing', 'missing', 'missing', 'missing']);
    expect(checks.map(({ cure }) => cure)).toEqual([
      'Add a TXT record to mail.ours.com: v=spf1 include:sendgrid.net ~all',
      'Add the records that Settings, Sender Authentication at app.sendgrid.com shows.',
      'Add a TXT record to _dmarc.ours.com: v=DMARC1; p=none; rua=mailto:dmarc@ours.com',
      'Add an MX record to reply.ours.com: 10 mx.sendgrid.net',
    ]);
  });

  it.each([
    [['v=spf1 -all', 'v=spf1 include:sendgrid.net ~all'], 'missing'],
    [['v=spf1 include:xsendgrid.net ~all'], 'advice'],
    [['v=spf1 -include:sendgrid.net ~all'], 'advice'],
    [['v=spf10 include:sendgrid.net'], 'missing'],
    [['V=SPF1 ?include:SENDGRID.NET -all'], 'ok'],
  ])('reads the SPF records %j: %s', async (records, state) => {
    const [spf] = await lookAt({ txt: { 'mail.ours.com': records } });
    expect(spf?.state).toBe(state);
  });

  it.each([
    ['v=DKIM1; k=rsa; p=MIGf', 'ok'],
    ['v=DKIM1; p=', 'missing'],
  ])('reads the DKIM key %s: %s', async (key, state) => {
    const [, dkim] = await lookAt({ txt: { 's2._domainkey.mail.ours.com': [key] } });
    expect(dkim?.state).toBe(state);
  });

  it.each([
    [['v=DMARC1; p=none'], 'ok'],
    [['v=DMARC1; p=none', 'v=DMARC1; p=reject'], 'missing'],
    [['v=DMARC1; sp=none'], 'missing'],
  ])('reads the DMARC records %j: %s', async (records, state) => {
    const [, , dmarc] = await lookAt({ txt: { '_dmarc.mail.ours.com': records } });
    expect(dmarc?.state).toBe(state);
  });

  it('knows no selectors of Postmark, and nothing of an SMTP server', async () => {
    expect((await lookAt({}, 'postmark'))[1]?.state).toBe('advice');
    expect((await lookAt({}, 'smtp')).map(({ state }) => state)).toEqual(['missing', 'advice', 'missing', 'advice']);
  });

  it('does not take a DNS server that is away for records that are missing', async () => {
    const away = (): Promise<never> => Promise.reject(Object.assign(new Error('away'), { code: 'ESERVFAIL' }));
    const resolver = { resolveTxt: away, resolveMx: away, resolveCname: away };
    await expect(checkMailDns(resolver, { ...domains, vendor: 'sendgrid' })).rejects.toThrow('away');
  });
});
