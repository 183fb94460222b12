import type { ReceivedRequest } from '../../sandbox/requests/received-request.ts';
import type { LeadProfile } from '../../src/domain/lead-profile.ts';
import { personName } from '../../src/domain/person-name.ts';

/** Whose requests are looked for: a lead, and how the CRM calls what belongs to it. */
export interface TrafficOwner {
  readonly profile: LeadProfile;
  readonly contactId: string | undefined;
  readonly taskIds: readonly string[];
}

/** What went out for one lead, each request as a text that is the same for every lead; sorted. */
export interface Traffic {
  readonly usual: readonly string[];
  /** What the CRM's task of a review takes. */
  readonly ofReview: readonly string[];
}

/** What a lead or a model may choose the words of, by the names that vendors give it. */
const words = new Set([
  ...['Subject', 'TextBody', 'HtmlBody'],
  ...['text', 'body', 'Body'],
  ...['hs_note_body', 'hs_task_body', 'auto_score_reasoning'],
]);

const ownProperties = {
  firstname: 'firstName',
  lastname: 'lastName',
  company: 'company',
  jobtitle: 'jobTitle',
} as const;

/** Finds what went out for a lead, but for the questions to models, which tell nobody whom they are about. */
export function trafficOf(requests: readonly ReceivedRequest[], owner: TrafficOwner): Traffic {
  const own = requests.filter((request) => isAbout(request, owner));
  const isOfReview = (request: ReceivedRequest): boolean => /\/tasks\b/.test(request.path) || namesOnly(request);
  const comparable = (some: ReceivedRequest[]): string[] =>
    some.map((request) => comparableRequest(request, owner)).sort();
  return {
    usual: comparable(own.filter((request) => !isOfReview(request))),
    ofReview: comparable(own.filter(isOfReview)),
  };
}

/** Tells whether a request is about a lead: it has its address, its number or the CRM's id of it. */
export function isAbout(
  { vendor, path, body }: ReceivedRequest,
  { profile, contactId, taskIds }: TrafficOwner,
): boolean {
  if (vendor === 'openai') return false;
  const { email = '', phone = '' } = profile;
  const written = `${decodeURIComponent(path)} ${JSON.stringify(body)}`;
  if (written.includes(email) || written.includes(phone)) return true;
  if (vendor !== 'hubspot' || contactId === undefined) return false;
  const [, contact] = /\/contacts\/(\d+)\b/.exec(path) ?? [];
  const [, task] = /\/tasks\/(\d+)\b/.exec(path) ?? [];
  return contact === contactId || taskIds.includes(task ?? '') || written.includes(`"to":{"id":"${contactId}"}`);
}

/** A review makes sure that there is a contact to hang the task on. */
function namesOnly({ path, body }: ReceivedRequest): boolean {
  return path.endsWith('/batch/upsert') && !JSON.stringify(body).includes('auto_status');
}

function comparableRequest({ vendor, method, path, headers, body }: ReceivedRequest, owner: TrafficOwner): string {
  const plain = JSON.stringify(
    { vendor, method, path, headers: withoutLength(headers), sent: body },
    (key, value: unknown) => {
      if (words.has(key)) return '(words)';
      if (key === 'To' && vendor === 'postmark') return addressee(String(value), owner.profile);
      if (key === 'name' && value === personName(owner.profile)) return '(name)';
      const property = ownProperties[key as keyof typeof ownProperties] as keyof LeadProfile | undefined;
      return property !== undefined && value === owner.profile[property] ? undefined : value;
    },
  );
  return withoutIds(plain, owner);
}

function withoutLength(headers: ReceivedRequest['headers']): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'content-length'));
}

/** What the header of an ordinary message to this lead has, and nothing else, counts as the lead. */
function addressee(header: string, profile: LeadProfile): string {
  const [, name, address] = /^"((?:[^"\\]|\\.)*)" <([^<>,\s]+)>$/.exec(header) ?? [];
  const isOwn = address === profile.email && name?.replaceAll(/\\(.)/g, '$1') === personName(profile);
  return isOwn ? '(the lead)' : header;
}

function withoutIds(text: string, { profile, contactId, taskIds }: TrafficOwner): string {
  const { email = '', phone = '' } = profile;
  return text
    .replaceAll(encodeURIComponent(email), '(email)')
    .replaceAll(email, '(email)')
    .replaceAll(phone, '(phone)')
    .replaceAll(/(?<=\/contacts\/|"to":\{"id":")\d+\b/g, (id) => (id === contactId ? '(contact)' : id))
    .replaceAll(/(?<=\/tasks\/)\d+\b/g, (id) => (taskIds.includes(id) ? '(task)' : id))
    .replaceAll(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g, '(id)')
    .replaceAll(/\b[\da-f]{32,64}\b/g, '(token)')
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '(time)');
}

/**
 * Makes comparable what names no lead: a question to a model, without the lead's words and the draft in hand, each of which
 * stands between marks once; and the look-up of one of the playbook's reviewers, who are asked in turn.
 */
export function namelessRequest({ path, headers, body }: ReceivedRequest): string {
  const anyReviewer = path.replace(/(?<=\/owners\/\?email=)(?:alex|sam)%40example\.com$/, '(reviewer)');
  return JSON.stringify({ path: anyReviewer, headers: withoutLength(headers), sent: body }, (key, value: unknown) =>
    key === 'content' && typeof value === 'string' ? withoutMarked(value) : value,
  );
}

function withoutMarked(text: string): string {
  return text
    .replace(/^<lead_words>\n[^]*?\n<\/lead_words>$/m, '')
    .replace(/^(?:Your last draft, and the objections to the last draft:\s+)?<draft>\n[^]*?\n<\/draft>$/m, '')
    .replaceAll(/\n{2,}/g, '\n\n');
}
