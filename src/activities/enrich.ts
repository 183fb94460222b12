import { readCompanyHints, type CompanyHints } from '../domain/company/read-company-hints.ts';
import type { CrmContact, Dossier } from '../domain/dossier.ts';
import type { CrmHistory } from '../domain/history/crm-history.ts';
import { inferTimeZone } from '../domain/time-zone/infer-time-zone.ts';
import { withinDeadline } from '../providers/within-deadline.ts';
import type { IpLocation } from '../providers/geo-ip.ts';
import type { LeadCase } from '../store/ports/case-store.ts';
import type { ActivityDependencies } from './activity-dependencies.ts';
import { describeDossier } from './describe-dossier.ts';
import { findCompany, type FoundCompany } from './find-company.ts';
import { findHistory, readCrmHistory } from './find-history.ts';
import type { SubmissionSubject } from './subject.ts';

export interface DossierSummary {
  readonly isInCrm: boolean;
  readonly earlierSubmissionCount: number;
}

export interface WithoutCrmRequest extends SubmissionSubject {
  /** Why the CRM could not be asked: a code without personal data. */
  readonly because: string;
}

/** A second less than the activity may take (`crmReadOptions`): what is found by then is kept. */
const lookUpMs = 5_000;

type Dependencies = Pick<ActivityDependencies, 'store' | 'crm' | 'companies' | 'geoIp' | 'playbook'>;

/** Makes the activity that looks the lead up in the CRM and its company in a directory; it runs on the CRM's queue. */
export function createEnrichActivities(dependencies: Dependencies): {
  buildDossier(subject: SubmissionSubject): Promise<DossierSummary>;
} {
  return {
    async buildDossier(subject) {
      const endsAtMs = performance.now() + lookUpMs;
      const now = new Date(subject.nowMs);
      const leadCase = await dependencies.store.cases.get(subject.submissionId);
      const clues = cluesOf(dependencies, leadCase);
      const [inCrm, company] = await Promise.all([
        askCrm(dependencies.crm, leadCase, { now, endsAtMs }),
        findCompany(dependencies, clues.hints.companyDomain, now),
      ]);
      const missing = (inCrm.crmHistory?.missing ?? []).map((part) => `CRM history: ${part}`);
      return keepDossier(dependencies, subject, { leadCase, clues, ...inCrm, company, missing });
    },
  };
}

/** The history is a contact's, so it has the time that finding the contact has left. */
async function askCrm(
  crm: Dependencies['crm'],
  { profile }: LeadCase,
  { now, endsAtMs }: { readonly now: Date; readonly endsAtMs: number },
): Promise<Pick<Findings, 'crmContact' | 'crmHistory' | 'crmOwnerEmail'>> {
  const crmContact = await crm.findContact(profile);
  if (crmContact === undefined) return {};
  const withinMs = Math.max(0, endsAtMs - performance.now());
  const [crmHistory, owner] = await Promise.all([
    readCrmHistory(crm, crmContact.contactId, { now, withinMs }),
    readContactOwner(crm, crmContact, withinMs),
  ]);
  return { crmContact, crmHistory, crmOwnerEmail: owner?.email };
}

/** Who owns a contact makes its dossier better; the lead does not wait for it, and `updateContact` obeys a later answer. */
async function readContactOwner(
  crm: Dependencies['crm'],
  { ownerId }: CrmContact,
  withinMs: number,
): ReturnType<Dependencies['crm']['readOwner']> {
  if (ownerId === undefined || withinMs === 0) return undefined;
  try {
    return await withinDeadline(withinMs, crm.readOwner(ownerId));
  } catch {
    return undefined;
  }
}

/** Makes the activity that builds the dossier when the CRM does not answer; it asks nobody outside. */
export function createEnrichWithoutCrmActivities(dependencies: Omit<Dependencies, 'crm' | 'companies'>): {
  buildDossierWithoutCrm(request: WithoutCrmRequest): Promise<DossierSummary>;
} {
  return {
    async buildDossierWithoutCrm({ because, ...subject }) {
      const leadCase = await dependencies.store.cases.get(subject.submissionId);
      const clues = cluesOf(dependencies, leadCase);
      return keepDossier(dependencies, subject, { leadCase, clues, company: {}, missing: [`CRM: ${because}`] });
    },
  };
}

/** What the lead's address, number and connection tell without asking anybody. */
interface Clues {
  readonly ip: IpLocation;
  readonly hints: CompanyHints;
}

function cluesOf({ geoIp }: Pick<Dependencies, 'geoIp'>, { profile, content }: LeadCase): Clues {
  const ip = content.ipAddress === undefined ? {} : geoIp.locate(content.ipAddress);
  return { ip, hints: readCompanyHints({ email: profile.email, phone: profile.phone, ipCountry: ip.country }) };
}

interface Findings {
  readonly leadCase: LeadCase;
  readonly clues: Clues;
  readonly crmContact?: CrmContact | undefined;
  readonly crmHistory?: CrmHistory | undefined;
  readonly crmOwnerEmail?: string | undefined;
  readonly company: FoundCompany;
  readonly missing: readonly string[];
}

async function keepDossier(
  dependencies: Pick<Dependencies, 'store' | 'playbook'>,
  { leadId, submissionId, nowMs }: SubmissionSubject,
  { leadCase, clues: { ip, hints }, crmContact, crmHistory, crmOwnerEmail, company, missing }: Findings,
): Promise<DossierSummary> {
  const { store, playbook } = dependencies;
  const { profile, earlierSubmissionCount } = leadCase;
  const dossier: Dossier = {
    crmContact,
    crmOwnerEmail,
    company: company.facts,
    hints,
    timeZone: inferTimeZone({
      stated: profile.timeZone,
      crm: crmContact?.timeZone,
      phone: profile.phone ?? crmContact?.phone,
      ipTimeZone: ip.timeZone,
      ipCountry: ip.country,
      companyCountry: profile.country ?? company.facts?.country,
      emailDomain: profile.email?.split('@').at(-1),
      playbookDefault: playbook.brand.timeZone,
    }),
    missing: [...missing, ...(company.missing === undefined ? [] : [company.missing])],
    earlierSubmissionCount,
    ...(await findHistory(dependencies, { leadCase, crmContact, crmHistory, now: new Date(nowMs) })),
  };
  await store.cases.saveDossier({ leadId, submissionId }, dossier);
  await store.timeline.append(leadId, [
    {
      at: new Date(nowMs),
      type: 'dossier-built',
      summary: describeDossier(dossier),
      data: { missing: dossier.missing, timeZone: dossier.timeZone },
    },
  ]);
  return { isInCrm: crmContact !== undefined, earlierSubmissionCount };
}
