import { alpha2ByAlpha3 } from '../hygiene/country-codes.ts';

const countries = new Set(alpha2ByAlpha3.values());

/**
 * Codes of countries under which the whole world registers: those that Google's search treats as generic
 * (https://developers.google.com/search/docs/specialty/international/managing-multi-regional-sites), and others that are sold
 * for what their letters mean, or were given away.
 */
const worldwide = new Set(
  'ac ad ag ai am as bz cc cd cf co dj fm ga gg gl gq im io je la ly me ml ms nu pw sc sh so sr st su tk to tv vc ws'.split(
    ' ',
  ),
);

/** Finds the country that a domain's ending stands for, as ISO 3166-1 alpha-2; none for endings of the whole world. */
export function countryOfDomain(domain: string): string | undefined {
  const ending = /\.([a-z]{2})\.?$/i.exec(domain)?.[1]?.toLowerCase();
  if (ending === undefined || worldwide.has(ending)) return undefined;
  const country = ending === 'uk' ? 'GB' : ending.toUpperCase();
  return countries.has(country) ? country : undefined;
}
