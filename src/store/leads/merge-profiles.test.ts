import { expect, it } from '@jest/globals';
import { mergeProfiles } from './merge-profiles.ts';

const email = 'jane@acme.example';

it.each([
  ['lets the later answer win', { firstName: 'Jane' }, { firstName: 'Janet' }, { firstName: 'Janet' }],
  ['keeps the earlier answer where the later form is silent', { phone: '+12025550143' }, {}, { phone: '+12025550143' }],
  ['keeps it where the later form says undefined', { company: 'Acme' }, { company: undefined }, { company: 'Acme' }],
  [
    'takes a blank for silence',
    { company: 'Acme', jobTitle: 'CTO' },
    { company: '', jobTitle: '  ' },
    { company: 'Acme', jobTitle: 'CTO' },
  ],
  ['adds what was not said before', { firstName: 'Jane' }, { lastName: 'Doe' }, { firstName: 'Jane', lastName: 'Doe' }],
])('%s', (_title, earlier, later, merged) => {
  expect(mergeProfiles({ email, ...earlier }, { email, ...later })).toStrictEqual({ email, ...merged });
});

it('unites consents, and lets the one given later count on each channel, whichever form came first', () => {
  const [early, late] = [{ at: '2026-03-02T12:00:00Z' }, { at: '2026-03-02T14:30:00+01:00', wording: 'Call me' }];
  const one = { email, consents: { email: late, sms: early } };
  const other = { email, consents: { email: early } };
  const united = { email, consents: { email: late, sms: early } };
  expect(mergeProfiles(one, other)).toStrictEqual(united);
  expect(mergeProfiles(other, one)).toStrictEqual(united);
  expect(mergeProfiles({ email }, other)).toStrictEqual(other);
  expect(mergeProfiles(other, { email })).toStrictEqual(other);
});

it('adds the address or the number that was missing', () => {
  expect(mergeProfiles({ phone: '+12025550143' }, { email })).toStrictEqual({ email, phone: '+12025550143' });
});
