import { expect, it } from '@jest/globals';
import { consentRulesSchema } from './double-opt-in.ts';

it('takes a playbook without the section for one without a table', () => {
  expect(consentRulesSchema.parse(undefined)).toEqual({});
});

it.each(['de', 'EU', 'DEU', 'Germany', ''])('refuses "%s" as a country', (code) => {
  const rules = { doubleOptIn: { countries: ['DE', code], sequence: 'confirm-address' } };
  expect(consentRulesSchema.safeParse(rules).error?.issues).toEqual([
    expect.objectContaining({ path: ['doubleOptIn', 'countries', 1] }),
  ]);
});
