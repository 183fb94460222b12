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
