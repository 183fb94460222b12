import { expect, it } from '@jest/globals';
import { confirmationCountry } from './confirmation-country.ts';

const consent = { doubleOptIn: { countries: ['DE', 'AT'], sequence: 'confirm-address' } };

it.each([
  [{ country: 'DE' }, { country: 'DE', by: 'statement' }],
  [{ email: 'a@firma.at' }, { country: 'AT', by: 'email-domain' }],
  [{ country: 'US', email: 'a@firma.at' }, undefined],
  [{ email: 'a@firma.example' }, undefined],
])('needs a confirmed address of %j for the sake of %j', (profile, country) => {
  expect(confirmationCountry(profile, consent)).toEqual(country);
});

it('needs none where the playbook has no table', () => {
  expect(confirmationCountry({ country: 'DE' }, {})).toBeUndefined();
});
