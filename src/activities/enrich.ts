import type { Dossier } from '../domain/dossier.ts';
import type { ActivityDependencies } from './activity-dependencies.ts';
import type { SubmissionSubject } from './subject.ts';

export interface DossierSummary {
  readonly isInCrm: boolean;
  readonly earlierSubmissionCount: number;
}

export interface WithoutCrmRequest extends SubmissionSubject {
  /** Why the CRM could not be asked: a code without personal data. */
  readonly because: string;
}

type Dependencies = Pick<ActivityDependencies, 'store' | 'crm'>;

/** Makes the activity that looks the lead up in the CRM; it runs on the CRM's queue. */
export function createEnrichActivities({ store, crm }: Dependencies): {
  buildDossier(subject: SubmissionSubject): Promise<DossierSummary>;
} {
  return {
    async buildDossier(subject) {
      const { profile, earlierSubmissionCount } = await store.cases.get(subject.submissionId);
      const crmContact = await crm.findContact(profile.email);
      return keepDossier(store, subject, { crmContact, missing: [], earlierSubmissionCount });
    },
  };
}

/** Makes the activity that builds the dossier when the CRM does not answer. */
export function createEnrichWithoutCrmActivities({ store }: Pick<Dependencies, 'store'>): {
  buildDossierWithoutCrm(request: WithoutCrmRequest): Promise<DossierSummary>;
} {
  return {
    async buildDossierWithoutCrm({ because, ...subject }) {
      const { earlierSubmissionCount } = await store.cases.get(subject.submissionId);
      return keepDossier(store, subject, { missing: [`CRM: ${because}`], earlierSubmissionCount });
    },
  };
}

async function keepDossier(
  store: Dependencies['store'],
  { leadId, submissionId, nowMs }: SubmissionSubject,
  dossier: Dossier,
): Promise<DossierSummary> {
  await store.cases.saveDossier({ leadId, submissionId }, dossier);
  const { crmContact, missing, earlierSubmissionCount } = dossier;
  await store.timeline.append(leadId, [
    { at: new Date(nowMs), type: 'dossier-built', summary: describeDossier(dossier), data: { missing } },
  ]);
  return { isInCrm: crmContact !== undefined, earlierSubmissionCount };
}

function describeDossier({ crmContact, missing, earlierSubmissionCount }: Dossier): string {
  const crm = missing.length > 0 ? 'The CRM could not be asked' : crmContact ? 'Known in the CRM' : 'New to the CRM';
  const history = earlierSubmissionCount === 0 ? 'first submission' : `${earlierSubmissionCount} earlier submissions`;
  return `${crm}, ${history}.`;
}
