/** In the runtime since ECMA-402 took up the Intl Locale Info proposal; TypeScript's library does not have it yet. */
interface LocaleWithZones extends Intl.Locale {
  getTimeZones?(): string[] | undefined;
}

/**
 * The zone that most people of a country with several live by. Of the zones that are not here, the runtime's first one is
 * taken: there all clocks are the same, or none has most people.
 */
const mainZones: Readonly<Record<string, string>> = {
  AR: 'America/Buenos_Aires',
  AU: 'Australia/Sydney',
  BR: 'America/Sao_Paulo',
  CA: 'America/Toronto',
  CL: 'America/Santiago',
  CY: 'Asia/Nicosia',
  ES: 'Europe/Madrid',
  FM: 'Pacific/Ponape',
  GL: 'America/Godthab',
  KI: 'Pacific/Tarawa',
  MH: 'Pacific/Majuro',
  MN: 'Asia/Ulaanbaatar',
  MX: 'America/Mexico_City',
  NZ: 'Pacific/Auckland',
  PF: 'Pacific/Tahiti',
  PG: 'Pacific/Port_Moresby',
  PT: 'Europe/Lisbon',
  RU: 'Europe/Moscow',
  US: 'America/New_York',
  UZ: 'Asia/Tashkent',
};

/** The runtime takes a tenth of a millisecond for each, and a calling code may be shared by 25 countries. */
const knownZones = new Map<string, readonly string[]>();

/** Lists a country's zones, the one with most people first; none for what is no country. Expects ISO 3166-1 alpha-2. */
export function zonesOfCountry(country: string | undefined): readonly string[] {
  if (country === undefined || !/^[A-Z]{2}$/.test(country)) return [];
  const zones = knownZones.get(country) ?? readZones(country);
  knownZones.set(country, zones);
  return zones;
}

function readZones(country: string): readonly string[] {
  const locale: LocaleWithZones = new Intl.Locale(`und-${country}`);
  const zones = locale.getTimeZones?.() ?? [];
  const main = mainZones[country];
  return main === undefined || !zones.includes(main) ? zones : [main, ...zones.filter((zone) => zone !== main)];
}
