import { expect, it } from '@jest/globals';
import { personName } from './person-name.ts';

it.each([
  { profile: { firstName: 'Jane', lastName: 'Doe' }, expected: 'Jane Doe' },
  { profile: { firstName: 'Jane' }, expected: 'Jane' },
  { profile: { lastName: 'Doe' }, expected: 'Doe' },
  { profile: {}, expected: undefined },
])('calls $profile $expected', ({ profile, expected }) => {
  expect(personName(profile)).toBe(expected);
});
