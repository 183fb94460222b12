import type { StatedAnswer, StatedConsent, StatedLead } from '../../../domain/stated-lead.ts';
import { isGiven, pickStated, type NamesByField } from '../pick-stated.ts';
import { statedFromObject } from '../stated-from-object.ts';
import type { SalesforceRecord } from './salesforce-record.ts';

/** The standard fields of a Lead and of a Contact (developer.salesforce.com, "Object Reference"). */
const fieldNames: NamesByField = {
  email: ['Email'],
  phone: ['Phone', 'MobilePhone'],
  fullName: ['Name'],
  firstName: ['FirstName'],
  lastName: ['LastName'],
  company: ['Company'],
  jobTitle: ['Title'],
  country: ['CountryCode', 'Country', 'MailingCountryCode', 'MailingCountry'],
  message: ['Description'],
  source: ['LeadSource'],
  submittedAt: ['CreatedDate'],
};

/** Custom fields of a name that leaves no doubt; all others are answers. */
const consentNames = {
  emailConsent: /^e_?mail_?(?:consent|opt_?in)__c$/i,
  smsConsent: /^(?:sms|text)_?(?:consent|opt_?in)__c$/i,
} as const;

/** What our own automation writes. */
const ownField = /^auto_\w+__c$/;

/**
 * Reads what a record of Salesforce states: the standard fields of Lead and Contact, custom fields (`X__c`) as consent or
 * answers, and, since a flow's author may choose any keys, those that begin with a small letter as a form's.
 */
export function statedFromRecord(record: SalesforceRecord): StatedLead {
  const entries = Object.entries(record).filter(([, value]) => isGiven(value));
  const consents = Object.entries(consentNames)
    .map(([field, pattern]): [string, StatedConsent | undefined] => [field, consentIn(entries, pattern)])
    .filter(([, consent]) => consent !== undefined);
  const { answers: chosen = [], ...ofForm } = statedFromObject(Object.fromEntries(entries.filter(isOfAuthor)));
  const answers = [
    ...entries.filter(isAnswer).map(([question, answer]): StatedAnswer => ({ question, answer })),
    ...chosen,
  ];
  return {
    ...ofForm,
    ...pickStated(fieldNames, new Map(entries)),
    ...Object.fromEntries(consents),
    ...(answers.length > 0 && { answers }),
  };
}

function consentIn(entries: readonly [string, unknown][], pattern: RegExp): StatedConsent | undefined {
  const found = entries.find(([name]) => pattern.test(name));
  return found && { given: found[1] };
}

function isAnswer([name]: [string, unknown]): boolean {
  return (
    name.endsWith('__c') && !ownField.test(name) && !Object.values(consentNames).some((pattern) => pattern.test(name))
  );
}

function isOfAuthor([name]: [string, unknown]): boolean {
  return /^[a-z]/.test(name) && name !== 'attributes' && !name.endsWith('__c');
}
