import { expect, it } from '@jest/globals';
import { homeCountry } from './home-country.ts';

it.each([
  [
    { country: 'US', phone: '+4930123456', email: 'a@firma.de' },
    { country: 'US', by: 'statement' },
  ],
  [
    { phone: '+4930123456', email: 'a@firma.at' },
    { country: 'DE', by: 'phone' },
  ],
  [{ phone: '+41446681800' }, { country: 'CH', by: 'phone' }],
  [
    { phone: '+15551234567', email: 'a@firma.at' },
    { country: 'AT', by: 'email-domain' },
  ],
  [{ email: 'a@firma.de' }, { country: 'DE', by: 'email-domain' }],
  [{ email: 'a@FIRMA.CO.UK' }, { country: 'GB', by: 'email-domain' }],
  [{ email: 'a@firma.eu' }, undefined],
  [{ email: 'a@de.example' }, undefined],
  [{}, undefined],
])('takes %j to live in %j', (profile, home) => {
  expect(homeCountry(profile)).toEqual(home);
});
