import { describe, expect, it } from '@jest/globals';
import { connectEmail } from './connect-email.ts';
import type { EmailConfig } from './email-config.ts';

const providers: readonly EmailConfig[] = [
  { vendor: 'postmark', serverToken: 'a' },
  { vendor: 'sendgrid', apiKey: 'SG.b', hasActivity: false },
  { vendor: 'mailgun', apiKey: 'c', domain: 'mg.ours.example' },
  { vendor: 'smtp', url: 'smtp://mail.ours.example' },
];

describe('connectEmail', () => {
  it.each(providers)('connects $vendor, and tells whether the sandbox answers for it', (email) => {
    const real = connectEmail({ email, sandboxed: new Set(['twilio']) }).email;
    expect(real.provider.vendor).toBe(email.vendor);
    expect(real.isSandboxed).toBe(false);
    expect(connectEmail({ email, sandboxed: new Set([email.vendor]) }).email.isSandboxed).toBe(true);
  });

  it('says what to set when nobody can send', () => {
    expect(() => connectEmail({ email: undefined, sandboxed: new Set() })).toThrow(/POSTMARK_SERVER_TOKEN: set it, or/);
  });
});
