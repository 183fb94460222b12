import type { StatedLead } from '../../../domain/stated-lead.ts';

/** The properties of a contact that are read; HubSpot leaves out those that an account does not have. */
export const contactProperties = [
  'email',
  'firstname',
  'lastname',
  'phone',
  'mobilephone',
  'company',
  'jobtitle',
  'country',
  'hs_timezone',
  'message',
  'lead_source',
  'recent_conversion_event_name',
  'hs_analytics_source',
  'hs_analytics_last_url',
  'createdate',
  'auto_status',
] as const;

type Properties = Readonly<Record<string, string | null>>;

/** Tells whether our own automation has written a contact: then it is a lead that we have already. */
export function isOwnContact(properties: Properties): boolean {
  return (properties['auto_status'] ?? '') !== '';
}

/**
 * Reads what a contact states. The source is the account's own property `lead_source` where it has one, else the form
 * that was sent last (`recent_conversion_event_name`).
 */
export function statedFromContact(properties: Properties): StatedLead {
  const read = (...names: (typeof contactProperties)[number][]): string | undefined =>
    names.map((name) => properties[name] ?? '').find((value) => value !== '');
  const stated: StatedLead = {
    email: read('email'),
    firstName: read('firstname'),
    lastName: read('lastname'),
    phone: read('phone', 'mobilephone'),
    company: read('company'),
    jobTitle: read('jobtitle'),
    country: read('country'),
    timeZone: read('hs_timezone'),
    message: read('message'),
    source: read('lead_source', 'recent_conversion_event_name'),
    medium: read('hs_analytics_source')?.toLowerCase(),
    pageUrl: read('hs_analytics_last_url'),
    submittedAt: read('createdate'),
  };
  return Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined));
}
