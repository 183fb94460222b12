import type { Dossier } from '../domain/dossier.ts';

/** Tells in one sentence what is known of a lead. */
export function describeDossier(dossier: Dossier): string {
  const { company, timeZone, earlierSubmissionCount, history: dealings } = dossier;
  const history =
    earlierSubmissionCount === 0 ? ['first submission'] : count(earlierSubmissionCount, 'earlier submission');
  const about = company?.industry === undefined ? [] : [`a company in ${company.industry}`];
  const clock = timeZone === undefined ? [] : [`time zone ${timeZone.timeZone} (${clockSource[timeZone.source]})`];
  const open = [count(dealings?.openDeals, 'open deal'), count(dealings?.openTickets, 'open ticket')].flat();
  return `${[describeCrm(dossier), ...open, ...history, ...about, ...clock].join(', ')}.`;
}

function count(number = 0, thing: string): string[] {
  return number === 0 ? [] : [`${number} ${thing}${number === 1 ? '' : 's'}`];
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
