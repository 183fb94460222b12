import type { CrmActivity, CrmHistory, OpenDeal, OpenTicket } from './crm-history.ts';
import type { EarlierContact, EarlierReply } from './earlier-contact.ts';
import { shorten } from '../shorten.ts';
import { readSentiment } from './read-sentiment.ts';
import type { Sentiment, SentimentReading } from './sentiment.ts';
import { tellWhen } from './tell-when.ts';
import { withoutContactDetails } from './without-contact-details.ts';

/** What earlier contact with a person comes to. */
export interface ContactHistory {
  /** At most eight short sentences, newest first, without names, addresses and phone numbers: a model reads them. */
  readonly lines: readonly string[];
  /** Of what the person said last, and of what was noted about it, as far as it tells. */
  readonly sentiment: Sentiment;
  /** How many; absent when the CRM did not tell. */
  readonly openDeals?: number | undefined;
  readonly openTickets?: number | undefined;
}

interface EarlierDealings extends Pick<EarlierContact, 'replies'> {
  readonly crmHistory?: CrmHistory | undefined;
  /** With the title of the source that each came by, as the playbook has it. */
  readonly submissions: readonly { readonly sourceTitle: string; readonly receivedAt: Date }[];
  readonly now: Date;
}

interface Line {
  readonly at: Date;
  readonly text: string;
}

const maxLines = 8;
const maxLineCharacters = 120;
/** So that a busy deal desk does not push out what the person did. */
const maxOfOneKind = 2;

/**
 * Sums earlier contact up. Every line is made of our own words, months and the CRM's stage: what people wrote, in which a name
 * may stand, is read for its sentiment and never repeated.
 */
export function summariseHistory({ crmHistory, submissions, replies, now }: EarlierDealings): ContactHistory {
  const { openDeals, openTickets, activities = [] } = crmHistory ?? {};
  const standing = [
    ...newest(openDeals ?? [], ({ createdAt }) => createdAt).map((deal) => dealLine(deal, now)),
    ...newest(openTickets ?? [], ({ createdAt }) => createdAt).map((ticket) => ticketLine(ticket, now)),
  ];
  const passing = united([
    ...submissions.map(({ sourceTitle, receivedAt }) => submissionLine(sourceTitle, receivedAt, now)),
    ...byTime(replies, ({ receivedAt }) => receivedAt).map((reply, index) => replyLine(reply, index === 0, now)),
    ...activities.map((activity) => activityLine(activity, now)),
  ]);
  const kept = byTime(passing, ({ at }) => at).slice(0, maxLines - standing.length);
  return {
    lines: byTime([...standing, ...kept], ({ at }) => at).map(({ text }) => shortened(text)),
    sentiment: sentimentOf(replies, activities),
    ...(openDeals !== undefined && { openDeals: openDeals.length }),
    ...(openTickets !== undefined && { openTickets: openTickets.length }),
  };
}

/** The newest text that tells something decides; those that tell nothing are neutral together. */
function sentimentOf(replies: readonly EarlierReply[], activities: readonly CrmActivity[]): Sentiment {
  const said = [
    ...replies.map(({ receivedAt: at, text }) => ({ at, text })),
    ...activities.filter(isOfThePerson).map(({ at, text }) => ({ at, text })),
  ].filter(({ text }) => text.trim() !== '');
  if (said.length === 0) return 'unknown';
  const readings = byTime(said, ({ at }) => at).map(({ text }) => readSentiment(text));
  return readings.find(({ because }) => because !== undefined)?.sentiment ?? 'neutral';
}

/** What we wrote ourselves, and what we have yet to do, tells nothing of how the person feels. */
function isOfThePerson({ kind, direction }: CrmActivity): boolean {
  return kind === 'email' ? direction === 'in' : kind !== 'task';
}

function dealLine({ stage, createdAt }: OpenDeal, now: Date): Line {
  // The stages that an account made itself have numbers, which tell nobody anything.
  const named = /^[a-z][a-z_ -]{0,39}$/i.test(stage) ? ` in stage ${stage}` : '';
  return { at: createdAt, text: `Open deal${named} ${tellWhen(createdAt, now).since}.` };
}

function ticketLine({ createdAt }: OpenTicket, now: Date): Line {
  return { at: createdAt, text: `Open support ticket ${tellWhen(createdAt, now).of}.` };
}

function submissionLine(sourceTitle: string, at: Date, now: Date): Line {
  return { at, text: `Came by "${sourceTitle}" ${tellWhen(at, now).in}.` };
}

function replyLine({ receivedAt: at, text }: EarlierReply, isLast: boolean, now: Date): Line {
  const name = isLast ? 'Last answer' : 'Answer';
  return { at, text: `${name} ${tellWhen(at, now).of}${told(readSentiment(text))}.` };
}

const activityNames: Readonly<Record<CrmActivity['kind'], string>> = {
  note: "Salesperson's note",
  call: 'Call',
  meeting: 'Meeting',
  email: 'E-mail',
  task: 'Task of a salesperson',
};

function activityLine(activity: CrmActivity, now: Date): Line {
  const { at, kind, direction, text } = activity;
  const from = { in: ' from the lead', out: ' from us', unsaid: '' }[direction ?? 'unsaid'];
  const reading = isOfThePerson(activity) ? told(readSentiment(text)) : '';
  return { at, text: `${activityNames[kind]}${from} ${tellWhen(at, now).of}${reading}.` };
}

function told({ sentiment, because }: SentimentReading): string {
  return because === undefined ? '' : ` (${sentiment}): ${because}`;
}

/** Says once, and how often, what would be said several times. */
function united(lines: readonly Line[]): Line[] {
  const groups = Map.groupBy(lines, ({ text }) => text);
  return [...groups].flatMap(([text, group]) => {
    const [latest] = byTime(group, ({ at }) => at);
    if (latest === undefined) return [];
    const times = group.length === 2 ? 'twice' : `${group.length} times`;
    return { at: latest.at, text: group.length === 1 ? text : `${text.slice(0, -1)}, ${times}.` };
  });
}

function byTime<Item>(items: readonly Item[], atOf: (item: Item) => Date): Item[] {
  return items.toSorted((one, other) => atOf(other).getTime() - atOf(one).getTime());
}

function newest<Item>(items: readonly Item[], atOf: (item: Item) => Date): Item[] {
  return byTime(items, atOf).slice(0, maxOfOneKind);
}

/** Titles are the playbook's and stages the CRM's; should either hold an address, no model is shown it. */
function shortened(text: string): string {
  const clean = withoutContactDetails(text);
  return shorten(clean, maxLineCharacters);
}
