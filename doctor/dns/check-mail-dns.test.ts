import { describe, expect, it } from '@jest/globals';
import type { Check } from '../check.ts';
import { checkMailDns } from './check-mail-dns.ts';
import type { MailVendor } from './check-sending-domain.ts';
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

async function lookAt(zone: Zone, ...vendors: readonly MailVendor[]): Promise<readonly Check[]> {
  return checkMailDns(resolverOf(zone), { ...domains, vendors });
}

const sendGrid: MailVendor = {
  vendor: 'sendgrid',
  records: [
    { purpose: 'return path', type: 'CNAME', name: 'em1.mail.ours.com', value: 'u1.wl.sendgrid.net' },
    { purpose: 'DKIM', type: 'CNAME', name: 's1._domainkey.mail.ours.com', value: 's1.domainkey.u1.wl.sendgrid.net' },
  ],
};
const mailgun: MailVendor = {
  vendor: 'mailgun',
  signingDomain: 'mg.ours.com',
  records: [
    { purpose: 'SPF', type: 'TXT', name: 'mg.ours.com', value: 'v=spf1 include:mailgun.org ~all' },
    { purpose: 'DKIM', type: 'TXT', name: 'pdk1._domainkey.mg.ours.com', value: 'k=rsa; p=MIGf' },
  ],
};
const dmarc = { '_dmarc.ours.com': ['v=DMARC1; p=quarantine; rua=mailto:d@ours.com'] };

const good: Zone = {
  txt: {
    ...dmarc,
    'mg.ours.com': ['google-site-verification=1', 'v=spf1 include:mailgun.org ~all'],
    'pdk1._domainkey.mg.ours.com': ['k=rsa; p=MIGf'],
  },
  mx: { 'reply.ours.com': ['MX.sendgrid.net.'] },
  cname: {
    'em1.mail.ours.com': 'u1.wl.sendgrid.net',
    's1._domainkey.mail.ours.com': 'S1.domainkey.u1.wl.sendgrid.net.',
  },
};

describe('checkMailDns', () => {
  it('finds what each provider wants of its domain, DMARC at the one that is registered', async () => {
    const checks = await lookAt(good, sendGrid, mailgun);
    expect(checks.map(({ state, subject, says }) => [state, subject, says])).toEqual([
      ['ok', 'mail.ours.com for sendgrid', 'no SPF record at mail.ours.com, and none is needed'],
      ['ok', 'mail.ours.com for sendgrid', 'return path is there, at em1.mail.ours.com'],
      ['ok', 'mail.ours.com for sendgrid', 'DKIM is there, at s1._domainkey.mail.ours.com'],
      ['ok', 'mg.ours.com for mailgun', 'SPF is there'],
      ['ok', 'mg.ours.com for mailgun', 'DKIM is there, at pdk1._domainkey.mg.ours.com'],
      ['ok', 'mail.ours.com', 'DMARC is there, with p=quarantine'],
      ['ok', 'reply.ours.com', 'answers go to sendgrid'],
    ]);
  });

  it('says which records to add where there are none', async () => {
    const checks = await lookAt({}, mailgun);
    expect(checks.map(({ state }) => state)).toEqual(['missing', 'missing', 'missing', 'missing']);
    expect(checks.map(({ cure }) => cure)).toEqual([
      'Add a TXT record to mg.ours.com: v=spf1 include:mailgun.org ~all',
      'Add a TXT record to pdk1._domainkey.mg.ours.com: k=rsa; p=MIGf',
      'Add a TXT record to _dmarc.ours.com: v=DMARC1; p=none; rua=mailto:dmarc@ours.com',
      'Add an MX record to reply.ours.com: 10 mxa.mailgun.org',
    ]);
  });

  it.each([
    [{ vendor: 'postmark' }, ['ok', 'advice'], 'DKIM stands at a name that the domain has of its own'],
    [{ vendor: 'sendgrid' }, ['ok', 'ok'], 'DKIM is there, at s1._domainkey.mail.ours.com'],
    [{ vendor: 'mailgun' }, ['missing', 'advice'], 'DKIM stands at a name that the domain has of its own'],
    [{ vendor: 'smtp' }, ['missing', 'advice'], 'DKIM stands at a name that the domain has of its own'],
  ])('of %j, which does not say what it wants, knows the usual: %j, %s', async (mailVendor, states, says) => {
    const [spf, dkim] = await lookAt(good, mailVendor);
    expect([spf?.state, dkim?.state]).toEqual(states);
    expect(dkim?.says).toBe(says);
  });

  it.each([
    [{ vendor: 'postmark', records: [] }, 'postmark does not know the domain'],
    [
      { ...mailgun, signingDomain: 'sandbox1.mailgun.org' },
      'mail is signed by sandbox1.mailgun.org, which is another domain',
    ],
  ])('says of %j what keeps it from sending for us', async (mailVendor, says) => {
    expect((await lookAt(good, mailVendor))[0]).toMatchObject({ state: 'missing', says });
  });

  it.each([
    [['v=DMARC1; p=none'], 'ok'],
    [['v=DMARC1; p=none', 'v=DMARC1; p=reject'], 'missing'],
    [['v=DMARC1; sp=none'], 'missing'],
  ])('reads the DMARC records %j: %s', async (records, state) => {
    const [found] = await lookAt({ txt: { '_dmarc.mail.ours.com': records } });
    expect(found?.state).toBe(state);
  });

  it('does not take a DNS server that is away for records that are missing', async () => {
    const away = (): Promise<never> => Promise.reject(Object.assign(new Error('away'), { code: 'ESERVFAIL' }));
    const resolver = { resolveTxt: away, resolveMx: away, resolveCname: away };
    await expect(checkMailDns(resolver, { ...domains, vendors: [sendGrid] })).rejects.toThrow('away');
  });
});
