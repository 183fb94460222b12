import type { AssessmentInput } from '../domain/assessment-input.ts';
import type { Assessment } from '../domain/assessment.ts';
import type { Brand } from '../domain/brand.ts';
import type { DraftToJudge } from '../domain/drafts/draft-to-judge.ts';
import type { MessageBrief } from '../domain/drafts/message-brief.ts';
import type { Sentiment } from '../domain/history/sentiment.ts';
import type { PromptName } from './playbook.ts';

/** What a prompt may say. Each prompt has its own part of it: see `promptVariableNames`. */
export interface PromptVariables {
  readonly brand: Brand;
  readonly lead?: AssessmentInput | undefined;
  /** What the lead was taken for: in the prompts that come after the judgement. */
  readonly judgement?: Pick<Assessment, 'intent' | 'score' | 'reasoning' | 'suggestedTone'> | undefined;
  readonly sentiment?: Sentiment | undefined;
  readonly message?: MessageBrief | undefined;
  /** The draft to check, or the one that a better one is asked for. */
  readonly draft?: DraftToJudge | undefined;
  /** The answer to understand. */
  readonly reply?: ReplyToRead | undefined;
}

/** An answer as a model is shown it. */
interface ReplyToRead {
  readonly channel: string;
  readonly subject?: string | undefined;
  /** Without quoted mail. */
  readonly text: string;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

const brandNames = [
  'brand.name',
  'brand.website',
  'brand.product',
  'brand.product_description',
  'brand.field',
  'brand.ideal_customer',
  'brand.facts',
] as const;

const leadNames = [
  'lead.source',
  'lead.source_title',
  'lead.job_title',
  'lead.company',
  'lead.company_facts',
  'lead.message',
  'lead.answers',
  'lead.campaign',
  'lead.medium',
  'lead.page_url',
  'lead.history',
  'lead.is_returning',
] as const;

const draftNames = [
  'lead.intent',
  'lead.score',
  'lead.reasoning',
  'lead.suggested_tone',
  'lead.sentiment',
  'message.purpose',
  'message.facts',
  'message.content',
  'message.booking_url',
  'message.language',
  'message.language_code',
  'draft.subject',
  'draft.body',
  'draft.objections',
] as const;

const replyNames = ['reply.channel', 'reply.subject', 'reply.text', 'reply.today'] as const;

/** The names that each prompt may use. */
export const promptVariableNames: Readonly<Record<PromptName, readonly string[]>> = {
  assess: [...brandNames, ...leadNames],
  write: [...brandNames, ...leadNames, ...draftNames],
  check: [...brandNames, ...leadNames, ...draftNames],
  understand: [...brandNames, ...replyNames],
};

type Scope = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Gives the variables the names that prompts use. */
export function promptScope({ brand, lead, judgement, sentiment, message, draft, reply }: PromptVariables): Scope {
  return {
    brand: {
      name: brand.name,
      website: brand.website,
      product: brand.product.name,
      product_description: brand.product.description,
      field: brand.field,
      ideal_customer: brand.idealCustomer,
      facts: brand.facts,
    },
    lead: {
      source: lead?.source,
      source_title: lead?.sourceTitle,
      job_title: lead?.jobTitle ?? null,
      company: lead?.company ?? null,
      company_facts: lead?.companyFacts ?? [],
      message: lead?.message ?? null,
      answers: lead?.answers ?? [],
      campaign: lead?.campaign ?? null,
      medium: lead?.medium ?? null,
      page_url: lead?.pageUrl ?? null,
      history: lead?.history,
      is_returning: lead?.isReturning,
      intent: judgement?.intent,
      score: judgement?.score,
      reasoning: judgement?.reasoning,
      suggested_tone: judgement?.suggestedTone,
      sentiment,
    },
    message: {
      purpose: message?.purpose,
      facts: asLines(message?.facts ?? []),
      content: asLines(
        (message?.content ?? []).map(({ kind, title, url, summary }) => `${kind} "${title}": ${url} (${summary})`),
      ),
      booking_url: message?.bookingUrl,
      language: message?.language,
      language_code: message?.languageCode,
    },
    draft: { ...draft },
    reply: { ...reply, subject: reply?.subject ?? null },
  };
}

function asLines(texts: readonly string[]): string {
  return texts.map((text) => `- ${text}`).join('\n');
}
