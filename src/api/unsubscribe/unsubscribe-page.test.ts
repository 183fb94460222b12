import { describe, expect, it } from '@jest/globals';
import type { SuppressionReason } from '../../domain/suppression.ts';
import { unsubscribePage } from './unsubscribe-page.ts';

const page = (email?: SuppressionReason, sms?: SuppressionReason): string =>
  unsubscribePage(
    {
      ...{ kind: 'known', isDone: false },
      channels: [
        { channel: 'email', suppressedBecause: email },
        { channel: 'sms', suppressedBecause: sms },
      ],
    },
    'Northbeam & Co',
  );

describe('unsubscribePage', () => {
  it('shows what holds, one box a channel, and asks whether all should end', () => {
    expect(page(undefined, 'unsubscribed')).toContain('name="email" value="yes" checked>');
    expect(page(undefined, 'unsubscribed')).toContain('name="sms" value="yes">');
    expect(page()).toContain('Stop everything');
    expect(page()).toContain('How may Northbeam &#38; Co write to you?');
  });

  it.each(['hard-bounce', 'complaint', 'operator', 'imported', 'provider'] as const)(
    'offers no way back from %s, which the lead did not choose here',
    (reason) => {
      expect(page(reason)).not.toContain('name="email"');
      expect(page(reason)).toContain('E-mail: you get no more.');
      expect(page(reason, reason)).toContain('Changed your mind? Write to Northbeam &#38; Co');
    },
  );

  it('says how a number that was closed by STOP opens again', () => {
    expect(page(undefined, 'sms-stop')).toContain('Send START to the number that wrote to you');
  });

  it('says that all is silent once it is, and lets the choice be changed', () => {
    expect(page('unsubscribed', 'unsubscribed')).toContain('writes to you no more');
    expect(page('unsubscribed', 'unsubscribed')).not.toContain('Stop everything');
    expect(page('unsubscribed', 'unsubscribed')).toContain('name="email"');
  });
});
