import { withoutAccents } from '../without-accents.ts';
import { cleanLine } from './clean-line.ts';
import type { Cleaned } from './cleaned.ts';
import { alpha2ByAlpha3 } from './country-codes.ts';

const languages = ['en', 'es', 'fr', 'de', 'it', 'pt'];

/** Names that people and address forms use and that Unicode's country names in those languages do not have. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  AE: ['UAE', 'Emirates'],
  BO: ['Plurinational State of Bolivia'],
  CD: ['DR Congo', 'DRC', 'Democratic Republic of the Congo'],
  CG: ['Republic of the Congo', 'Congo'],
  CI: ['Ivory Coast', "Cote d'Ivoire"],
  CN: ["People's Republic of China", 'Mainland China', 'PRC'],
  CZ: ['Czech Republic'],
  FM: ['Micronesia'],
  GB: ['UK', 'Great Britain', 'Britain', 'England', 'Scotland', 'Wales', 'Northern Ireland'],
  HK: ['Hong Kong'],
  IR: ['Islamic Republic of Iran'],
  KP: ["Democratic People's Republic of Korea"],
  KR: ['Republic of Korea', 'Korea'],
  LA: ["Lao People's Democratic Republic"],
  MD: ['Republic of Moldova'],
  MK: ['Macedonia'],
  MM: ['Burma', 'Myanmar'],
  MO: ['Macau', 'Macao'],
  NL: ['The Netherlands', 'Holland'],
  PS: ['Palestine', 'State of Palestine'],
  RU: ['Russian Federation'],
  SY: ['Syrian Arab Republic'],
  SZ: ['Swaziland'],
  TR: ['Turkey'],
  TW: ['Taiwan, Province of China'],
  TZ: ['United Republic of Tanzania'],
  US: ['U.S.', 'United States of America', 'U.S.A.', 'America'],
  VA: ['Holy See'],
  VE: ['Bolivarian Republic of Venezuela'],
  VN: ['Viet Nam'],
};

/** Kept from the first use on: there are some 3,000 names, and whoever cleans no country needs none of them. */
let known: ReadonlyMap<string, string> | undefined;

/** Finds the ISO 3166-1 alpha-2 code of a country's code or name: in English, Spanish, French, German, Italian or Portuguese. */
export function cleanCountry(stated: unknown): Cleaned<string> {
  const { value: name, remarks } = cleanLine(stated, 200);
  if (name === undefined) return { remarks };
  const country = (known ??= alpha2ByName()).get(simplified(name));
  return country === undefined ? { remarks: [...remarks, 'unknown-country'] } : { value: country, remarks };
}

function alpha2ByName(): ReadonlyMap<string, string> {
  const byName = new Map<string, string>();
  // The first name stays, so that no country's name is taken by a nickname of another's.
  const register = (name: string, alpha2: string): void => {
    const key = simplified(name);
    if (key !== '' && !byName.has(key)) byName.set(key, alpha2);
  };
  for (const [alpha3, alpha2] of alpha2ByAlpha3) {
    byName.set(simplified(alpha3), alpha2);
    byName.set(simplified(alpha2), alpha2);
  }
  for (const language of languages) {
    const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    const shortNames = new Intl.DisplayNames(language, { type: 'region', fallback: 'none', style: 'short' });
    for (const alpha2 of alpha2ByAlpha3.values()) {
      for (const name of [names.of(alpha2), shortNames.of(alpha2)]) {
        // A name of two letters is mistaken for a code: the French É.-U. for the EU.
        if (name !== undefined && simplified(name).length > 2) register(name, alpha2);
      }
    }
  }
  for (const [alpha2, names] of Object.entries(otherNames)) for (const name of names) register(name, alpha2);
  return byName;
}

/** Writes a name without case, accents, punctuation and a leading article. */
function simplified(name: string): string {
  return withoutAccents(name)
    .replace(/^the\s+/, '')
    .replaceAll('&', 'and')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}
