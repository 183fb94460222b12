import { guessLeadField } from '../../domain/guess-lead-field.ts';
import { statedFromAnswers, type FormAnswer } from '../../domain/stated-from-answers.ts';
import type { StatedAnswer, StatedLead } from '../../domain/stated-lead.ts';
import { consentFromFields, isConsentField } from './consent-from-fields.ts';
import { isTechnicalField } from './is-technical-field.ts';
import { isFields, namedFields, valueOf, type Fields, type NamedField } from './named-fields.ts';

/** Fields that hold fields. */
const leadDataNames = ['lead data', 'leaddata'];
const hiddenNames = ['hidden', 'hidden fields'];
const groupNames = [...leadDataNames, ...hiddenNames, 'answers'];

/** What describes the fill and not the person, by the names it goes under. */
const circumstances = {
  submittedAt: ['submitted at', 'submittedat', 'submission timestamp', 'timestamp'],
  ipAddress: ['ip address', 'ip', 'ipaddress'],
  userAgent: ['user agent', 'useragent'],
} as const;
const circumstanceNames: readonly string[] = Object.values(circumstances).flat();

/**
 * Reads a lead out of the object that a form or a partner's system sends: `email`, `firstName` … in camel, snake or kebab
 * case and under the usual other names; `leadData` with source, medium, campaign, pageURL and submissionTimestamp, or
 * those flat; UTM fields; `answers` as a list of question and answer; `consents` per channel, or flat as `consent_email`
 * with `consent_email_wording`; `hidden` with further fields. Any other flat field becomes an answer under its own name,
 * but for what only the form's software needs. What it answers is as untrusted as what it was given.
 */
export function statedFromObject(body: Fields): StatedLead {
  const own = namedFields(body);
  const fields = [
    ...fieldsIn(own, leadDataNames),
    ...own,
    ...fieldsIn(own, ['answers']),
    ...fieldsIn(own, hiddenNames),
  ];
  const stated = statedFromAnswers(fields.flatMap(answersOf), undefined);
  const answers = [...own.flatMap(listedAnswers), ...(stated.answers ?? [])];
  return {
    ...stated,
    ...present({
      submittedAt: valueOf(fields, circumstances.submittedAt),
      ipAddress: valueOf(fields, circumstances.ipAddress),
      userAgent: valueOf(fields, circumstances.userAgent),
      emailConsent: consentFromFields('email', fields),
      smsConsent: consentFromFields('sms', fields),
    }),
    ...(answers.length > 0 && { answers }),
  };
}

function fieldsIn(own: readonly NamedField[], names: readonly string[]): NamedField[] {
  return own.filter(({ words }) => names.includes(words)).flatMap(({ value }) => namedFields(value));
}

function answersOf(field: NamedField): FormAnswer[] {
  const { name, words, value } = field;
  if (circumstanceNames.includes(words) || isConsentField(field)) return [];
  if (guessLeadField({ id: name }) !== undefined) {
    // A form with two fields of one name sends a list: the first fills the field, the others become answers.
    return (Array.isArray(value) ? value : [value]).map((one: unknown) => ({ id: name, value: one }));
  }
  if (isTechnicalField(name) || !isFlat(value) || (groupNames.includes(words) && Array.isArray(value))) return [];
  return [{ id: name, value }];
}

function listedAnswers({ words, value }: NamedField): StatedAnswer[] {
  if (words !== 'answers' || !Array.isArray(value)) return [];
  return value.filter(isFields).map((item) => ({ question: item['question'], answer: item['answer'] }));
}

function isFlat(value: unknown): boolean {
  return Array.isArray(value) ? value.every((one) => typeof one !== 'object') : typeof value !== 'object';
}

function present(fields: StatedLead): StatedLead {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
