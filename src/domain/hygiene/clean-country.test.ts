import { describe, expect, it } from '@jest/globals';
import { cleanCountry } from './clean-country.ts';

describe('cleanCountry', () => {
  it.each([
    ['US', 'US'],
    [' us ', 'US'],
    ['USA', 'US'],
    ['U.S.A.', 'US'],
    ['the United States of America', 'US'],
    ['États-Unis', 'US'],
    ['Estados Unidos', 'US'],
    ['Germany', 'DE'],
    ['Deutschland', 'DE'],
    ['Alemania', 'DE'],
    ['Allemagne', 'DE'],
    ['Germania', 'DE'],
    ['Alemanha', 'DE'],
    ['ÖSTERREICH', 'AT'],
    ['osterreich', 'AT'],
    ['UK', 'GB'],
    ['England', 'GB'],
    ['The Netherlands', 'NL'],
    ['Holland', 'NL'],
    ['Côte d’Ivoire', 'CI'],
    ['Czech Republic', 'CZ'],
    ['Czechia', 'CZ'],
    ['Turkey', 'TR'],
    ['Türkiye', 'TR'],
    ['Trinidad & Tobago', 'TT'],
    ['South Korea', 'KR'],
    ['Hong Kong', 'HK'],
    ['Georgia', 'GE'],
    ['Kosovo', 'XK'],
  ])('knows %j as %s', (stated, country) => {
    expect(cleanCountry(stated)).toEqual({ value: country, remarks: [] });
  });

  it.each(['Atlantis', 'EU', 'ZZ', 'SU', '840', '!!', '__proto__', 'constructor', 'x'.repeat(10_000)])(
    'does not know %j',
    (stated) => {
      expect(cleanCountry(stated).value).toBeUndefined();
      expect(cleanCountry(stated).remarks).toContain('unknown-country');
    },
  );

  it('takes blank as not stated, and what is no text as of a wrong type', () => {
    expect(cleanCountry(' ')).toEqual({ remarks: [] });
    expect(cleanCountry({ code: 'US' })).toEqual({ remarks: ['wrong-type'] });
  });
});
