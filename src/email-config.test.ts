import { describe, expect, it } from '@jest/globals';
import { readConfig } from './config.ts';
import type { ConfigurationError } from './configuration-error.ts';

const sound = {
  DATABASE_URL: 'postgres://leadline:secret@127.0.0.1/leadline',
  LEADLINE_API_TOKEN: 'a-token-of-enough-length',
  LEADLINE_MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
};
const postmark = { POSTMARK_SERVER_TOKEN: 'a' };
const sendGrid = { SENDGRID_API_KEY: 'SG.b' };
const mailgun = { MAILGUN_API_KEY: 'c', MAILGUN_DOMAIN: 'mg.ours.example' };
const smtp = { SMTP_URL: 'smtp://user:password@mail.ours.example:587' };

function faultsOf(environment: Record<string, string>): readonly string[] {
  try {
    readConfig({ ...sound, ...environment });
    return [];
  } catch (error) {
    return (error as ConfigurationError).faults;
  }
}

describe('the configuration of e-mail', () => {
  it.each([
    { given: {}, expected: undefined },
    { given: postmark, expected: { vendor: 'postmark', serverToken: 'a' } },
    { given: sendGrid, expected: { vendor: 'sendgrid', apiKey: 'SG.b', hasActivity: false } },
    {
      given: { ...sendGrid, SENDGRID_ACTIVITY: 'true' },
      expected: { vendor: 'sendgrid', apiKey: 'SG.b', hasActivity: true },
    },
    { given: mailgun, expected: { vendor: 'mailgun', apiKey: 'c', domain: 'mg.ours.example' } },
    { given: smtp, expected: { vendor: 'smtp', url: smtp.SMTP_URL } },
  ])('is the provider whose keys are set, or none: $given', ({ given, expected }) => {
    expect(readConfig({ ...sound, ...given }).email).toEqual(expected);
  });

  it.each(['postmark', 'sendgrid', 'mailgun', 'smtp'])('is the chosen one of all: %s', (chosen) => {
    const all = { ...sound, ...postmark, ...sendGrid, ...mailgun, ...smtp, LEADLINE_EMAIL_PROVIDER: chosen };
    expect(readConfig(all).email).toMatchObject({ vendor: chosen });
  });

  it.each([
    {
      what: 'two without a choice',
      given: { ...sendGrid, ...smtp },
      fault: /^LEADLINE_EMAIL_PROVIDER: .*sendgrid or smtp/,
    },
    { what: 'one that has no keys', given: { ...postmark, LEADLINE_EMAIL_PROVIDER: 'smtp' }, fault: /SMTP_/ },
    { what: 'one that is unknown', given: { LEADLINE_EMAIL_PROVIDER: 'pigeon' }, fault: /^LEADLINE_EMAIL_PROVIDER/ },
    { what: 'half of the keys', given: { MAILGUN_API_KEY: 'c' }, fault: /^MAILGUN_DOMAIN: / },
    { what: 'a URL that is not of SMTP', given: { SMTP_URL: 'https://mail.ours.example' }, fault: /^SMTP_URL: / },
  ])('cannot be $what', ({ given, fault }) => {
    expect(faultsOf(given as unknown as Record<string, string>)).toEqual([expect.stringMatching(fault)]);
  });

  it('has another stand in, which needs no choice where there are two', () => {
    const { email, emailFallback } = readConfig({ ...sound, ...postmark, ...smtp, LEADLINE_EMAIL_FALLBACK: 'smtp' });
    expect([email?.vendor, emailFallback?.vendor]).toEqual(['postmark', 'smtp']);
    expect(readConfig({ ...sound, ...postmark }).emailFallback).toBeUndefined();
  });

  it.each([
    { what: 'one that has no keys', given: { LEADLINE_EMAIL_FALLBACK: 'smtp' }, fault: /set the keys of smtp/ },
    { what: 'the very one that is away', given: { LEADLINE_EMAIL_FALLBACK: 'postmark' }, fault: /name another one/ },
    {
      what: 'a stand-in of the sandbox for a real one',
      given: { ...smtp, LEADLINE_EMAIL_FALLBACK: 'smtp', LEADLINE_SANDBOXED: 'smtp' },
      fault: /both be real, or both be sandboxed/,
    },
  ])('has nobody stand in who is $what', ({ given, fault }) => {
    expect(faultsOf({ ...postmark, ...given })).toEqual([expect.stringMatching(fault)]);
  });
});
