import { countryOfDomain } from '../company/country-of-domain.ts';
import { cleanTimeZone } from '../hygiene/clean-time-zone.ts';
import { canonicalZone } from './canonical-zone.ts';
import { countClocks } from './count-clocks.ts';
import { zonesOfCountry } from './zones-of-country.ts';
import { zonesOfPhone } from './zones-of-phone.ts';

/** What tells where a person's clock may stand. What cannot be read counts as not there. */
export interface TimeZoneClues {
  /** As the person or their browser stated it. */
  readonly stated?: string | undefined;
  /** As the CRM has it: a zone of the IANA database. */
  readonly crm?: string | undefined;
  /** In E.164. */
  readonly phone?: string | undefined;
  readonly ipTimeZone?: string | undefined;
  /** ISO 3166-1 alpha-2, in capitals; used where `ipTimeZone` is silent. */
  readonly ipCountry?: string | undefined;
  /** ISO 3166-1 alpha-2, in capitals. */
  readonly companyCountry?: string | undefined;
  readonly emailDomain?: string | undefined;
  readonly playbookDefault: string;
}

type TimeZoneSource = 'stated' | 'crm' | 'phone' | 'ip' | 'company-country' | 'top-level-domain' | 'playbook';

/** Where a person's clock most likely stands, and why we think so. */
export interface TimeZoneFinding {
  /** The likeliest of the candidates, known to `Intl`. */
  readonly timeZone: string;
  /** The most trusted clue there was; less trusted ones may have narrowed it. */
  readonly source: TimeZoneSource;
  /** From 0 to 1: a rank to compare findings by, not a measured frequency. */
  readonly confidence: number;
  /** Every zone that the clues leave possible, the likeliest first. */
  readonly candidates: readonly string[];
}

interface Reading {
  readonly source: TimeZoneSource;
  readonly zones: readonly string[];
}

/** How far each source is believed when it names a single zone: numbers move with people, companies have branches. */
const trust: Readonly<Record<TimeZoneSource, number>> = {
  stated: 0.95,
  crm: 0.9,
  phone: 0.8,
  ip: 0.7,
  'company-country': 0.6,
  'top-level-domain': 0.5,
  playbook: 0.1,
};

/**
 * Infers a person's time zone from the most trusted clue there is: stated, CRM, phone, IP, company's country, top-level
 * domain, playbook default. Where that clue leaves several zones possible, less trusted ones narrow them as far as they agree
 * with it, and never overrule it; the playbook's default says nothing of the person, and narrows nothing. Never throws.
 */
export function inferTimeZone(clues: TimeZoneClues): TimeZoneFinding {
  const [best, ...others] = readings(clues);
  if (best === undefined) return byDefault(clues.playbookDefault);
  let candidates = best.zones;
  let confidence = confidenceIn(best);
  for (const { source, zones } of others) {
    const agreed = shared(candidates, zones);
    if (agreed.length === 0 || agreed.length === candidates.length) continue;
    candidates = agreed;
    confidence = Math.max(confidence, confidenceIn({ source, zones: agreed }));
  }
  return { timeZone: candidates[0] ?? 'UTC', source: best.source, confidence, candidates };
}

/** The clues that say something, the most trusted first. */
function readings(clues: TimeZoneClues): Reading[] {
  const { stated, crm, phone, ipTimeZone, ipCountry, companyCountry, emailDomain } = clues;
  const ipZone = namedZone(ipTimeZone);
  const all: Reading[] = [
    { source: 'stated', zones: namedZone(stated) },
    { source: 'crm', zones: namedZone(crm) },
    { source: 'phone', zones: phone === undefined ? [] : zonesOfPhone(phone) },
    { source: 'ip', zones: ipZone.length > 0 ? ipZone : zonesOfCountry(ipCountry) },
    { source: 'company-country', zones: zonesOfCountry(companyCountry) },
    {
      source: 'top-level-domain',
      zones: zonesOfCountry(emailDomain === undefined ? undefined : countryOfDomain(emailDomain)),
    },
  ];
  return all.filter(({ zones }) => zones.length > 0);
}

/** UTC is no answer: it is what servers and browsers that hide the person's zone state. */
function namedZone(stated: string | undefined): string[] {
  const { value: zone } = cleanTimeZone(stated);
  return zone === undefined || canonicalZone(zone) === 'UTC' ? [] : [zone];
}

function byDefault(playbookDefault: string): TimeZoneFinding {
  const timeZone = cleanTimeZone(playbookDefault).value ?? 'UTC';
  return { timeZone, source: 'playbook', confidence: trust.playbook, candidates: [timeZone] };
}

/** By the root of how many clocks are possible, and not by their number: most people live by a country's main clock. */
function confidenceIn({ source, zones }: Reading): number {
  return trust[source] / Math.sqrt(countClocks(zones));
}

/** Keeps the candidates that are among the others too, whichever of its names a zone goes by. */
function shared(candidates: readonly string[], others: readonly string[]): readonly string[] {
  if (candidates.length === 1) return candidates;
  const known = new Set(others.map(canonicalZone));
  return candidates.filter((zone) => known.has(canonicalZone(zone)));
}
