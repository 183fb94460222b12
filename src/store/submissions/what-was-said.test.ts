import { expect, it } from '@jest/globals';
import { whatWasSaid } from './what-was-said.ts';

const profile = { email: 'jane@acme.example', firstName: 'Jane' };
const content = { message: 'Hello', answers: [{ question: 'How many?', answer: '2' }] };
const said = whatWasSaid({ profile, content });

it('is the same whatever the order of fields', () => {
  const reordered = { answers: [{ answer: '2', question: 'How many?' }], message: 'Hello' };
  expect(whatWasSaid({ content: reordered, profile: { firstName: 'Jane', email: profile.email } })).toBe(said);
});

it('leaves out times, where it was sent from, and what is undefined', () => {
  const again = {
    ...content,
    submittedAt: '2026-03-02T12:00:00Z',
    ipAddress: '192.0.2.1',
    userAgent: 'x',
    medium: undefined,
  };
  expect(whatWasSaid({ profile, content: again })).toBe(said);
});

it.each([
  ['another answer', { content: { ...content, answers: [{ question: 'How many?', answer: '3' }] } }],
  ['another campaign', { content: { ...content, campaign: 'spring' } }],
  ['another name', { profile: { ...profile, firstName: 'Janet' } }],
  ['a consent', { profile: { ...profile, consents: { sms: { at: '2026-03-02T12:00:00Z' } } } }],
])('differs with %s', (_title, changes) => {
  expect(whatWasSaid({ profile, content, ...changes })).not.toBe(said);
});
