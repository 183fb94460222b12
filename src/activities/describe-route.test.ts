import { expect, it } from '@jest/globals';
import { describeRoute } from './describe-route.ts';

const route = {
  name: 'content-download',
  rules: ['content-download'],
  because: 'it came from whitepaper',
  alerts: [],
  tags: [],
  status: 'Nurturing',
  priority: 'low',
  needsReview: false,
} as const;

it.each([
  [{ ...route, sequence: undefined }, undefined, 'nothing is sent.'],
  [{ ...route, sequence: 'content-nurture' }, undefined, 'the sequence content-nurture begins.'],
  [
    { ...route, sequence: 'content-nurture' },
    { country: 'DE', by: 'phone' } as const,
    'the sequence content-nurture begins, once the lead has confirmed its address: it lives in DE, as its phone number tells.',
  ],
])('tells what comes of a route', (taken, home, then) => {
  expect(describeRoute(taken, 'begin', home)).toBe(
    `Took the route content-download because it came from whitepaper; ${then}`,
  );
});
