import { isIP } from 'node:net';
import { cleanAnswers } from './hygiene/clean-answers.ts';
import { cleanConsent } from './hygiene/clean-consent.ts';
import { cleanCountry } from './hygiene/clean-country.ts';
import { cleanDate } from './hygiene/clean-date.ts';
import { cleanEmail } from './hygiene/clean-email.ts';
import { cleanLine } from './hygiene/clean-line.ts';
import { cleanMessage } from './hygiene/clean-message.ts';
import { cleanFullName, cleanName } from './hygiene/clean-name.ts';
import { cleanPageUrl } from './hygiene/clean-page-url.ts';
import { cleanPhone } from './hygiene/clean-phone.ts';
import { cleanTimeZone } from './hygiene/clean-time-zone.ts';
import type { Cleaned } from './hygiene/cleaned.ts';
import { withoutUndefined } from './hygiene/without-undefined.ts';
import type { LeadProfile } from './lead-profile.ts';
import { sourceKeyOf } from './source-key.ts';
import type { KnownSource } from './source-key.ts';
import type { Sources } from './sources.ts';
import type { StatedLead } from './stated-lead.ts';
import type { HygieneRemark, SubmissionContent } from './submission.ts';

/** A lead as we keep it. */
export interface ReadLead {
  readonly kind: 'lead';
  readonly source: KnownSource;
  readonly profile: LeadProfile;
  readonly content: SubmissionContent;
}

/** Why what was stated is no lead: nobody could be answered. */
export interface NoLead {
  readonly kind: 'no-lead';
  readonly code: 'missing_email' | 'invalid_email' | 'invalid_phone';
  /** For the sender; it repeats nothing of what was sent. */
  readonly message: string;
}

/** In UTF-16 code units. */
const maxLineLength = 200;
const maxUserAgentLength = 500;

/** Every remark in the order in which a lead carries them. */
const remarkOrder = Object.keys({
  'unknown-source': true,
  'likely-typo-in-email-domain': true,
  'role-address': true,
  'disposable-address': true,
  'invalid-email': true,
  'invalid-phone': true,
  'invalid-time-zone': true,
  'unknown-country': true,
  'name-dropped': true,
  'wrong-type': true,
  'text-shortened': true,
} satisfies Record<HygieneRemark, true>) as HygieneRemark[];

/**
 * Reads what a sender states of a lead, whatever it is: every field is cleaned or dropped, and what is doubtful is remarked.
 * It is a lead when there is an address to answer: an e-mail, or a phone number where the source takes that alone.
 */
export function readStatedLead(stated: StatedLead, sources: Sources, receivedAt: Date): ReadLead | NoLead {
  const fields = cleanFields(stated, receivedAt);
  const source = sourceKeyOf(fields.statedSource.value, sources);
  const problem = whyNoLead(fields.email, fields.phone, sources.keys[source.key]?.acceptsPhoneAlone === true);
  if (problem !== undefined) return problem;
  const names = cleanNames(stated);
  const noticed = new Set([...Object.values(fields), names].flatMap(({ remarks }) => remarks));
  if (!source.isKnown && fields.statedSource.value !== undefined) noticed.add('unknown-source');
  const remarks = remarkOrder.filter((remark) => noticed.has(remark));
  return {
    kind: 'lead',
    source,
    profile: withoutUndefined({ ...names.value, ...profileOf(fields) }),
    content: withoutUndefined({ ...contentOf(fields), remarks: remarks.length === 0 ? undefined : remarks }),
  };
}

type CleanFields = ReturnType<typeof cleanFields>;

function cleanFields(stated: StatedLead, receivedAt: Date) {
  const country = cleanCountry(stated.country);
  const pageUrl = cleanPageUrl(stated.pageUrl);
  const consentContext = { receivedAt, pageUrl: pageUrl.value };
  return {
    email: cleanEmail(stated.email),
    phone: cleanPhone(stated.phone, country.value),
    company: cleanLine(stated.company, maxLineLength),
    jobTitle: cleanLine(stated.jobTitle, maxLineLength),
    country,
    timeZone: cleanTimeZone(stated.timeZone),
    emailConsent: cleanConsent(stated.emailConsent, consentContext),
    smsConsent: cleanConsent(stated.smsConsent, consentContext),
    message: cleanMessage(stated.message),
    answers: cleanAnswers(stated.answers),
    statedSource: cleanLine(stated.source, maxLineLength),
    medium: cleanLine(stated.medium, maxLineLength),
    campaign: cleanLine(stated.campaign, maxLineLength),
    pageUrl,
    submittedAt: cleanDate(stated.submittedAt),
    ipAddress: cleanIpAddress(stated.ipAddress),
    userAgent: cleanLine(stated.userAgent, maxUserAgentLength),
  };
}

/** A value of which nothing is left, and about which nothing is remarked, was not stated. */
function whyNoLead(email: Cleaned<string>, phone: Cleaned<string>, acceptsPhoneAlone: boolean): NoLead | undefined {
  if (email.value !== undefined || (acceptsPhoneAlone && phone.value !== undefined)) return undefined;
  if (email.remarks.length > 0) {
    return { kind: 'no-lead', code: 'invalid_email', message: 'The e-mail address is not a valid one.' };
  }
  if (!acceptsPhoneAlone) return { kind: 'no-lead', code: 'missing_email', message: 'An e-mail address is needed.' };
  if (phone.remarks.length > 0) {
    return { kind: 'no-lead', code: 'invalid_phone', message: 'The phone number is not a possible one.' };
  }
  return { kind: 'no-lead', code: 'missing_email', message: 'An e-mail address or a phone number is needed.' };
}

function cleanNames(stated: StatedLead): Cleaned<Pick<LeadProfile, 'firstName' | 'lastName'>> {
  const first = cleanName(stated.firstName, 'first');
  const last = cleanName(stated.lastName, 'last');
  const remarks = [...first.remarks, ...last.remarks];
  if (first.value !== undefined || last.value !== undefined) {
    return { value: { firstName: first.value, lastName: last.value }, remarks };
  }
  const full = cleanFullName(stated.fullName);
  return { value: full.value, remarks: [...remarks, ...full.remarks] };
}

function cleanIpAddress(stated: unknown): Cleaned<string> {
  const { value: address, remarks } = cleanLine(stated, maxLineLength);
  return { value: address !== undefined && isIP(address) !== 0 ? address : undefined, remarks };
}

function profileOf(fields: CleanFields): LeadProfile {
  const consents = withoutUndefined({ email: fields.emailConsent.value, sms: fields.smsConsent.value });
  return {
    email: fields.email.value,
    phone: fields.phone.value,
    company: fields.company.value,
    jobTitle: fields.jobTitle.value,
    country: fields.country.value,
    timeZone: fields.timeZone.value,
    consents: Object.keys(consents).length === 0 ? undefined : consents,
  };
}

function contentOf(fields: CleanFields): SubmissionContent {
  return {
    message: fields.message.value,
    answers: fields.answers.value,
    statedSource: fields.statedSource.value,
    medium: fields.medium.value,
    campaign: fields.campaign.value,
    pageUrl: fields.pageUrl.value,
    submittedAt: fields.submittedAt.value,
    ipAddress: fields.ipAddress.value,
    userAgent: fields.userAgent.value,
  };
}
