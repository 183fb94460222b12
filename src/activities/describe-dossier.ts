import type { Dossier } from '../domain/dossier.ts';

/** Tells in one sentence what is known of a lead. */
export function describeDossier(dossier: Dossier): string {
  const { company, timeZone, earlierSubmissionCount } = dossier;
  const history = earlierSubmissionCount === 0 ? 'first submission' : `${earlierSubmissionCount} earlier submissions`;
  const about = company?.industry === undefined ? [] : [`a company in ${company.industry}`];
  const clock = timeZone === undefined ? [] : [`time zone ${timeZone.timeZone} (${clockSource[timeZone.source]})`];
  return `${[describeCrm(dossier), history, ...about, ...clock].join(', ')}.`;
}

function describeCrm({ crmContact, missing }: Dossier): string {
  if (missing.some((reason) => reason.startsWith('CRM:'))) return 'The CRM could not be asked';
  return crmContact === undefined ? 'New to the CRM' : 'Known in the CRM';
}

const clockSource: Readonly<Record<NonNullable<Dossier['timeZone']>['source'], string>> = {
  stated: 'as stated',
  crm: 'as in the CRM',
  phone: 'by the phone number',
  ip: 'by the internet address',
  'company-country': 'by the country',
  'top-level-domain': 'by the e-mail address',
  playbook: 'nothing tells; the usual one',
};
