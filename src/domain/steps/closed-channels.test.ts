import { describe, expect, it } from '@jest/globals';
import { closedChannels } from './closed-channels.ts';

const consents = { sms: { at: '2026-03-02T12:00:00Z' } };
const reachable = { email: 'jane@lead.example', phone: '+12025550123', consents };
const connected = ['email', 'sms'] as const;

describe('closedChannels', () => {
  it('closes none to a lead that gave both and agreed to SMS', () => {
    expect(closedChannels({ profile: reachable, connected })).toEqual({});
  });

  it.each([
    ['an address', { ...reachable, email: undefined }, { email: 'the lead gave no e-mail address' }],
    ['a phone number', { ...reachable, phone: undefined }, { sms: 'the lead gave no phone number' }],
    ['consent to SMS', { ...reachable, consents: { email: consents.sms } }, { sms: 'the lead gave no consent to SMS' }],
  ])('closes what needs %s that is not there', (_title, profile, closed) => {
    expect(closedChannels({ profile, connected })).toEqual(closed);
  });

  it('closes a channel for which nothing is connected, or on which the lead must not be written to', () => {
    expect(closedChannels({ profile: reachable, connected: ['email'], suppressed: ['email'] })).toEqual({
      email: 'the lead must not be written to by e-mail',
      sms: 'no provider of SMS is connected',
    });
  });
});
