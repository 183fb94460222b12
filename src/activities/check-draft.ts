import { checkMessage } from '../domain/check-message.ts';
import type { Draft } from '../domain/drafts/draft.ts';
import { findUnofferedLinks } from '../domain/drafts/find-unoffered-links.ts';
import { modelVerdictSchema } from '../domain/drafts/model-verdict.ts';
import type { Verdict } from '../domain/message.ts';
import type { ActivityDependencies } from './activity-dependencies.ts';
import { startAskClock } from './ask-model-clock.ts';
import { askModelLadder } from './ask-model-ladder.ts';
import { draftQuestion, type DraftQuestion } from './draft-question.ts';
import { factsForMessage } from './facts-for-message.ts';
import { readMessageContext, type MessageContext } from './message-context.ts';
import { offeredLinks } from './message-brief.ts';
import { openReview, type NothingToSend, type ReviewOpened } from './open-review.ts';
import { describeMessage, planMessage, type PreparedMessage } from './plan-message.ts';
import type { StepSubject } from './subject.ts';

export interface CheckRequest extends StepSubject {
  readonly draftId: string;
  /** True for the last attempt: what another draft could cure goes to a person. */
  readonly isLast: boolean;
}

/** What becomes of a draft: it waits to be sent, a better one is asked for, a person decides, or nobody could check it. */
export type Checked =
  | PreparedMessage
  | ReviewOpened
  | NothingToSend
  | { readonly kind: 'repair' }
  | { readonly kind: 'unchecked'; readonly because: string };

type Dependencies = Pick<ActivityDependencies, 'store' | 'playbook' | 'publicUrl' | 'models' | 'modelBudget' | 'gate'>;

/** How long the checking models are waited for in all. */
const longestWaitMs = 45_000;

/**
 * Makes the activity that checks a draft, by the guardrails first and then by a second model, and plans when to send it; it
 * runs on the model's queue. No fault of a model makes it fail.
 */
export function createCheckDraftActivities(dependencies: Dependencies): {
  checkDraft(request: CheckRequest): Promise<Checked>;
} {
  const { store, playbook } = dependencies;
  return {
    async checkDraft({ draftId, isLast, ...subject }) {
      const draft = await store.drafts.get(draftId);
      const context = await readMessageContext(dependencies, subject);
      const question = draftQuestion(context, playbook);
      const byRules = verdictByRules(dependencies, { context, draft, question });
      const verdict = byRules.result === 'pass' ? await askChecker(dependencies, subject, draft, question) : byRules;
      if ('because' in verdict) return { kind: 'unchecked', because: verdict.because };
      await store.drafts.saveVerdict(draftId, verdict);

      const { content, written } = draft;
      const what = describeMessage(context.step, content);
      const drafted = `A model wrote ${what}, and is ${Math.round(written.confidence * 100)} % sure of it.`;
      const told = [{ type: 'message-drafted', summary: drafted, data: { model: draft.model } }] as const;
      if (verdict.result === 'repair' && !isLast) {
        const why = `The guardrails ask for another draft: ${verdict.reasons.join(' ')}`;
        const at = new Date(subject.nowMs);
        await store.timeline.append(subject.leadId, [
          ...told.map((event) => ({ at, ...event })),
          { at, type: 'message-validated', summary: why, data: { reasons: verdict.reasons } },
        ]);
        return { kind: 'repair' };
      }
      if (verdict.result !== 'pass') {
        return openReview(dependencies, subject, { context, content, reasons: verdict.reasons });
      }
      return planMessage(dependencies, subject, {
        context,
        content,
        verdict,
        writtenBy: 'model',
        experiment: context.step.draft?.experiment === undefined ? undefined : experimentOf(context),
        told: [...told, { type: 'message-validated', summary: `The guardrails and a second model let ${what} pass.` }],
      });
    },
  };
}

function experimentOf({ step }: MessageContext) {
  const name = step.draft?.experiment;
  return name === undefined ? undefined : { name, arm: 'model' };
}

interface DraftInHand {
  readonly context: MessageContext;
  readonly draft: Draft;
  readonly question: DraftQuestion;
}

/** A writer that doubts its own draft is believed; a link that was not offered may be cured. */
function verdictByRules(
  { playbook }: Pick<Dependencies, 'playbook'>,
  { context, draft, question }: DraftInHand,
): Verdict {
  const { content, written, language } = draft;
  const { leadCase, sender, confirmUrl, unsubscribeUrl } = context;
  const facts = factsForMessage({
    playbook,
    profile: leadCase.profile,
    sender,
    confirmUrl,
    unsubscribeUrl,
    language,
    leadWords: wordsOf(leadCase),
  });
  const verdict = checkMessage(content, facts, playbook.guardrails);
  const links = offeredLinks(question.brief, playbook);
  const unoffered = findUnofferedLinks(`${written.subject}\n${written.body}`, links);
  const reasons = [...verdict.reasons, ...(unoffered === undefined ? [] : [unoffered.reason])];
  if (written.confidence < playbook.reviews.leastConfidence) {
    return { result: 'review', reasons: [...reasons, 'Its own writer is not sure that it may go out unseen.'] };
  }
  return {
    ...verdict,
    result: verdict.result === 'pass' && unoffered !== undefined ? 'repair' : verdict.result,
    reasons,
  };
}

function wordsOf({ content: { message, answers = [] } }: MessageContext['leadCase']): string {
  return [message, ...answers.map(({ answer }) => answer)].filter((words) => words !== undefined).join('\n');
}

async function askChecker(
  { store, models, modelBudget, gate }: Dependencies,
  subject: StepSubject,
  { written }: Draft,
  question: DraftQuestion,
): Promise<Verdict | { readonly because: string }> {
  const clock = startAskClock({ nowMs: subject.nowMs, answerByMs: subject.nowMs + longestWaitMs });
  const asked = await askModelLadder(
    { store, models, budget: modelBudget, clock, gate },
    {
      purpose: 'check',
      subject,
      name: 'verdict',
      schema: modelVerdictSchema,
      prompt: question.prompt('check', { ...written, objections: [] }),
    },
  );
  if (asked.kind === 'unanswered') return asked;
  const { verdict, reasons } = asked.value;
  if (verdict === 'pass') return { result: 'pass', reasons: [] };
  return { result: verdict, reasons: reasons.length > 0 ? reasons : ['The second model would not let it pass.'] };
}
