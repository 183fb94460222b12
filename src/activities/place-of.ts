import type { Dossier } from '../domain/dossier.ts';
import { homeCountry } from '../domain/home-country.ts';
import type { Place } from '../domain/hours/place.ts';
import type { Playbook } from '../playbook/playbook.ts';
import type { LeadCase } from '../store/ports/case-store.ts';

const toldBy: Readonly<Record<NonNullable<Dossier['timeZone']>['source'], string>> = {
  stated: 'it says so itself',
  crm: 'the CRM says so',
  phone: 'its phone number tells',
  ip: 'its internet address tells',
  'company-country': 'its country tells',
  'top-level-domain': 'the ending of its address tells',
  playbook: 'nothing tells, and the playbook takes it to be there',
};

/** Answers where a lead is taken to be, for its clocks and holidays to count. */
export function placeOf(
  { profile, dossier }: Pick<LeadCase, 'profile' | 'dossier'>,
  { brand }: Pick<Playbook, 'brand'>,
): Place {
  const zone = dossier?.timeZone;
  const country = homeCountry(profile)?.country ?? dossier?.company?.country;
  return {
    timeZones: zone?.candidates ?? [brand.timeZone],
    timeZoneBecause: toldBy[zone?.source ?? 'playbook'],
    ...(country !== undefined && { country }),
  };
}
