import type { Brand } from './brand.ts';
import type { CaseStudy } from './case-study.ts';
import type { ContentAsset } from './content-asset.ts';
import { isSameFirstName } from './history/same-first-name.ts';
import type { LeadProfile } from './lead-profile.ts';
import type { Sender } from './owners/sender.ts';
import type { Senders } from './senders.ts';

/** What a template may say that can be unknown: each use needs the `fallback` filter. */
export const personalTokens = [
  'first_name',
  'company',
  'job_title',
  'asset_title',
  'asset_url',
  'asset_summary',
  'asset_question',
  'case_study_title',
  'case_study_url',
  'case_study_summary',
  /** Unknown where the case study is the general one. */
  'case_study_sector',
  /** `yes` where "Welcome back" is right: for conditions, as in `{% if is_returning %}`. */
  'is_returning',
  /** Unknown where the playbook names no number for whoever writes. */
  'sender_phone',
] as const;

/** What a template may say that is always known. */
export const brandTokens = [
  'brand_name',
  'brand_website',
  'brand_postal_address',
  'product_name',
  'product_description',
  'booking_url',
  /** The calendar of whoever writes; without one of their own, the booking page. */
  'calendar_url',
  'sender_name',
  'sender_first_name',
  'sender_job_title',
] as const;

/** What only the templates of a sequence with a `confirm` step may say. */
export const confirmationTokens = ['confirm_url'] as const;

/** The page at which the lead unsubscribes, which every template may link. */
export const unsubscribeTokens = ['unsubscribe_url'] as const;

/** What only the frame of a draft may say: the subject and the paragraphs that a model wrote. */
export const draftTokens = ['draft_subject', 'draft_paragraphs'] as const;

type PersonalToken = (typeof personalTokens)[number];
type BrandToken = (typeof brandTokens)[number];
type ConfirmationToken = (typeof confirmationTokens)[number];
type UnsubscribeToken = (typeof unsubscribeTokens)[number];

/** The value of every token; null says that it is unknown. What confirms, and a draft, are there for some only. */
export type MessageTokens = Readonly<
  Record<PersonalToken, string | null> &
    Record<BrandToken, string> &
    Partial<Record<ConfirmationToken | UnsubscribeToken | 'draft_subject', string>> & {
      draft_paragraphs?: readonly string[];
    }
>;

interface TokenOrigins {
  readonly profile: Pick<LeadProfile, 'firstName' | 'company' | 'jobTitle'>;
  readonly asset: ContentAsset | undefined;
  /** The customer's story that fits this lead. */
  readonly caseStudy?: CaseStudy | undefined;
  readonly playbook: { readonly brand: Brand; readonly senders: Senders };
  /** Who writes, where it is not the playbook's sender. */
  readonly sender?: Sender | undefined;
  /** The page at which this lead confirms its address. */
  readonly confirmUrl?: string | undefined;
  /** The page at which it unsubscribes. */
  readonly unsubscribeUrl?: string | undefined;
  /** The first name by which the person is known from before, as the dossier has it. */
  readonly returningAs?: string | undefined;
  /** What a model wrote, where the template is the frame of a draft. */
  readonly draft?: { readonly subject: string; readonly paragraphs: readonly string[] } | undefined;
}

/** Makes what a template may say to one lead. */
export function messageTokens(origins: TokenOrigins): MessageTokens {
  const { profile, asset, caseStudy, playbook, confirmUrl, unsubscribeUrl, returningAs, draft } = origins;
  const { brand, senders } = playbook;
  const { sender = senders.sender } = origins;
  const firstName = presentable(profile.firstName, 40);
  return {
    first_name: firstName,
    // The lead's name may have become another's since the dossier was made, when several people share an address.
    is_returning: firstName !== null && isSameFirstName(firstName, returningAs) ? 'yes' : null,
    company: presentable(profile.company, 80),
    job_title: presentable(profile.jobTitle, 80),
    asset_title: asset?.title ?? null,
    asset_url: asset?.url ?? null,
    asset_summary: asset?.summary ?? null,
    asset_question: asset?.question ?? null,
    case_study_title: caseStudy?.title ?? null,
    case_study_url: caseStudy?.url ?? null,
    case_study_summary: caseStudy?.summary ?? null,
    case_study_sector: caseStudy?.sector ?? null,
    sender_phone: sender.phone ?? null,
    brand_name: brand.name,
    brand_website: brand.website,
    brand_postal_address: brand.postalAddress,
    product_name: brand.product.name,
    product_description: brand.product.description,
    booking_url: brand.bookingUrl,
    calendar_url: sender.bookingUrl ?? brand.bookingUrl,
    sender_name: sender.name,
    sender_first_name: sender.name.split(' ')[0] ?? sender.name,
    sender_job_title: sender.jobTitle,
    ...(confirmUrl !== undefined && { confirm_url: confirmUrl }),
    ...(unsubscribeUrl !== undefined && { unsubscribe_url: unsubscribeUrl }),
    ...(draft !== undefined && { draft_subject: draft.subject, draft_paragraphs: draft.paragraphs }),
  };
}

const fillers = new Set(['-', '.', 'n/a', 'na', 'none', 'null', 'undefined', 'test', 'x', 'xx', 'xxx']);

const linkOrMarkup = /[<>{}[\]@\\|]|:\/\/|\p{L}\.\p{L}{2,}|[\p{Cc}\u202A-\u202E\u2066-\u2069]/u;
const threeWordsInCapitals = /(?:(?<!\p{L})\p{Lu}{2,}(?!\p{L})[^\p{L}]+){2}\p{Lu}{2,}(?!\p{L})/u;

/**
 * Answers what a form's field says, or null where it cannot stand in a message: nothing, a filler, something that no name
 * looks like, or what would read as shouting. Forms are abused to have spam delivered by us, with a link as the "name".
 */
function presentable(value: string | undefined, maxCharacters: number): string | null {
  const text = (value ?? '').replaceAll(/\s+/g, ' ').trim();
  if (text === '' || text.length > maxCharacters || fillers.has(text.toLowerCase())) return null;
  return linkOrMarkup.test(text) || threeWordsInCapitals.test(text) ? null : text;
}
