import type { StatedAnswer, StatedLead } from '../../../domain/stated-lead.ts';
import { pickStated, type NamesByField } from '../pick-stated.ts';
import { statedFromObject } from '../stated-from-object.ts';
import {
  contactPropertiesOf,
  identityEmailOf,
  type ContactProperty,
  type ContactRecord,
} from './contact-properties.ts';

/**
 * HubSpot's properties for the fields of a lead. The source is what a team keeps in a property of its own, else the page
 * and form of the latest conversion; HubSpot's `…_source` properties name a channel, as `PAID_SEARCH`, which is a medium.
 */
const propertyNames: NamesByField = {
  email: ['email'],
  phone: ['phone', 'mobilephone'],
  firstName: ['firstname'],
  lastName: ['lastname'],
  company: ['company'],
  jobTitle: ['jobtitle'],
  country: ['hs_country_region_code', 'country'],
  timeZone: ['hs_timezone'],
  message: ['message'],
  source: ['lead_source', 'leadsource', 'recent_conversion_event_name'],
  medium: ['utm_medium', 'hs_latest_source', 'hs_analytics_source'],
  campaign: ['utm_campaign'],
  pageUrl: ['hs_analytics_last_url'],
  submittedAt: ['recent_conversion_date'],
};
const mappedNames = new Set(Object.values(propertyNames).flat());

/**
 * Reads what a workflow posts of a contact: the record of HubSpot's first contacts API (`properties.X.value`), that of the
 * later one (`properties.X`), or a flat body whose keys the workflow's author chose, HubSpot's names or a form's.
 * Of a whole record only what the person filled into a form counts as an answer: the rest is HubSpot's statistics.
 */
export function statedFromContact(contact: ContactRecord): StatedLead {
  const properties = contactPropertiesOf(contact);
  if (properties === undefined) return statedFromFlat(contact);
  const email = identityEmailOf(contact);
  const answers = [...properties].filter(isAnswer).map(([question, { value }]): StatedAnswer => ({
    question,
    answer: value,
  }));
  return {
    ...(email !== undefined && { email }),
    ...pick(new Map([...properties].map(([name, { value }]) => [name, value]))),
    ...(answers.length > 0 && { answers }),
  };
}

function statedFromFlat(body: ContactRecord): StatedLead {
  const others = Object.entries(body).filter(([name]) => !mappedNames.has(name) && !isOfMachines(name));
  return { ...statedFromObject(Object.fromEntries(others)), ...pick(new Map(Object.entries(body))) };
}

function pick(values: ReadonlyMap<string, unknown>): StatedLead {
  const { timeZone, medium, submittedAt, ...stated } = pickStated(propertyNames, values);
  return {
    ...stated,
    ...(medium !== undefined && { medium: typeof medium === 'string' ? medium.toLowerCase() : medium }),
    ...(timeZone !== undefined && { timeZone }),
    ...(submittedAt !== undefined && { submittedAt: timeFrom(submittedAt) }),
  };
}

function isAnswer([name, { isFromForm }]: [string, ContactProperty]): boolean {
  return isFromForm && !mappedNames.has(name) && !isOfMachines(name);
}

/** HubSpot's own properties begin with `hs_`, those that we write with `auto_`; the others here are ids of a record. */
function isOfMachines(name: string): boolean {
  return /^(?:hs_|auto_|vid$|canonical-vid$|portal-?id$|object(?:Type)?Id$|id$|ipaddress$)/i.test(name);
}

/** The first contacts API writes times in milliseconds, the later one in ISO 8601. */
function timeFrom(value: unknown): unknown {
  const isMilliseconds = typeof value === 'number' || (typeof value === 'string' && /^\d{12,14}$/.test(value));
  const time = new Date(isMilliseconds ? Number(value) : NaN);
  return Number.isNaN(time.getTime()) ? value : time.toISOString();
}
