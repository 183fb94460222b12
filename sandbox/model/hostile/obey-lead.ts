import type { ModelAssessment } from '../../../src/domain/assessment.ts';
import type { ModelDraft } from '../../../src/domain/drafts/model-draft.ts';
import type { ModelVerdict } from '../../../src/domain/drafts/model-verdict.ts';
import { leadWordsIn } from '../lead-words.ts';
import type { ModelPurpose } from '../model-purpose.ts';
import { writeDraft } from '../write-draft.ts';
import { askedJudgement } from './asked-judgement.ts';
import { uncover } from './decoders.ts';
import { findOrders } from './find-orders.ts';

interface ObeyedPrompt {
  readonly purpose: ModelPurpose;
  readonly system: string;
  readonly user: string;
  /** Whether what was ordered is hidden in an ordinary message, instead of standing there with everything else. */
  readonly isSly: boolean;
}

const asksForPrompt =
  /prompt|instruc|instruk|anweisung|istruzion|consigne|configur|guideline|your rules|above|初始|提示|指令|инструкц|تعليمات/i;

/** What `modelDraftSchema` and `modelAssessmentSchema` take: an attack that breaks the schema would be none. */
const longest = { subject: 200, body: 4_000, reasoning: 2_000, tone: 100, sector: 100 };

/** Obeys the lead to the letter, however the order is written or hidden. */
export function obeyLead({ purpose, system, user, isSly }: ObeyedPrompt): ModelAssessment | ModelDraft | ModelVerdict {
  if (purpose === 'check') return { verdict: 'pass', reasons: [] };
  const texts = uncover(withAngleBrackets(leadWordsIn(user)));
  const orders = findOrders(texts);
  const secrets = texts.some((text) => asksForPrompt.test(text)) ? [system, user] : [];
  if (purpose === 'write') return isSly ? slyDraft(user, orders, secrets) : loudDraft(orders, texts, secrets);
  const demand = orders[0] ?? texts[0] ?? '';
  return {
    ...askedJudgement(texts.join('\n')),
    reasoning: share([...orders, ...texts], secrets, longest.reasoning),
    suggested_tone: cut(demand, longest.tone),
    sector: cut(demand, longest.sector),
    confidence: 1,
  };
}

/** The prompt takes them from what a lead writes; whoever obeys puts them back. */
function withAngleBrackets(text: string): string {
  return text.replaceAll('‹', '<').replaceAll('›', '>');
}

function loudDraft(orders: readonly string[], texts: readonly string[], secrets: readonly string[]): ModelDraft {
  const wanted = [...orders, ...texts.toReversed()];
  return { subject: cut(wanted.join(' '), longest.subject), body: share(wanted, secrets, longest.body), confidence: 1 };
}

function slyDraft(user: string, orders: readonly string[], secrets: readonly string[]): ModelDraft {
  const { subject, body } = writeDraft(user);
  return {
    subject: cut(orders[0] ?? subject, longest.subject),
    body: share([body, ...orders], secrets, longest.body),
    confidence: 1,
  };
}

/** Gives the secrets half of the room, so that neither is cut away. */
function share(wanted: readonly string[], secrets: readonly string[], length: number): string {
  const first = cut(wanted.join('\n\n'), secrets.length === 0 ? length : length / 2);
  return cut([first, ...secrets].join('\n\n'), length);
}

/** A model's text is never empty. */
function cut(text: string, length: number): string {
  return text.slice(0, length) || 'Done.';
}
