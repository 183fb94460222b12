import { homeCountry } from '../../domain/home-country.ts';
import type { Assessment } from '../../domain/assessment.ts';
import type { OwnedTraits } from '../../domain/owners/fit-territory.ts';
import type { LeadCase } from '../../store/ports/case-store.ts';
import type { LeadOwner } from '../../store/ports/owner-store.ts';
import type { ActivityDependencies } from '../activity-dependencies.ts';

/** Gives a lead an owner where the playbook divides leads and it has none; what is no lead for sales gets none. Answers the owner. */
export async function ensureOwner(
  { store, playbook }: Pick<ActivityDependencies, 'store' | 'playbook'>,
  leadCase: LeadCase,
  at: Date,
): Promise<LeadOwner | undefined> {
  const { owners: rules, team, brand } = playbook;
  const { leadId, dossier, assessment } = leadCase;
  if (rules === undefined || assessment === undefined || noLead.has(assessment.intent)) return leadCase.owner;
  return store.owners.assign({
    leadId,
    team,
    rules,
    at,
    timeZone: brand.timeZone,
    traits: traitsOf(leadCase),
    crmOwnerEmail: dossier?.crmOwnerEmail,
    crmOwnerId: dossier?.crmContact?.ownerId,
  });
}

const noLead: ReadonlySet<Assessment['intent']> = new Set(['SPAM', 'SUPPORT_REQUEST']);

function traitsOf({ profile, source, dossier, assessment }: LeadCase): OwnedTraits {
  const { company, hints } = dossier ?? {};
  return {
    country: homeCountry(profile)?.country ?? company?.country,
    companyDomain: hints?.companyDomain,
    source,
    trades: [company?.industry, company?.sector, assessment?.sector].filter((trade) => trade !== undefined),
  };
}
