import { modelDraftSchema, type ModelDraft } from '../domain/drafts/model-draft.ts';
import { templateInLanguage } from '../domain/template-in-language.ts';
import type { MessageContent } from '../domain/message.ts';
import type { Playbook } from '../playbook/playbook.ts';
import { renderTemplate } from '../playbook/render-template.ts';
import type { ActivityDependencies } from './activity-dependencies.ts';
import { startAskClock } from './ask-model-clock.ts';
import { askModelLadder } from './ask-model-ladder.ts';
import { draftQuestion } from './draft-question.ts';
import { readMessageContext, tokensFor, type MessageContext } from './message-context.ts';
import type { StepSubject } from './subject.ts';

export interface ComposeRequest extends StepSubject {
  /** 1 for the first draft; 2 for the one that the objections to the first ask for. */
  readonly attempt: number;
}

export type Composed =
  | { readonly kind: 'drafted'; readonly draftId: string }
  /** No model wrote, for reasons without personal data. */
  | { readonly kind: 'unanswered'; readonly because: string };

type Dependencies = Pick<ActivityDependencies, 'store' | 'playbook' | 'publicUrl' | 'writers' | 'modelBudget' | 'gate'>;

/** How long writers are waited for in all: nobody waits for a letter, and the template is at hand. */
const longestWaitMs = 60_000;

/**
 * Makes the activity that lets a model write a message; it runs on the model's queue. No fault of a model makes it fail. A
 * second attempt is told what was objected to the first.
 */
export function createComposeMessageActivities(dependencies: Dependencies): {
  composeMessage(request: ComposeRequest): Promise<Composed>;
} {
  const { store, playbook, writers, modelBudget, gate } = dependencies;
  return {
    async composeMessage({ attempt, ...subject }) {
      const { leadId, enrollmentId, stepId, nowMs } = subject;
      const written = await store.drafts.find({ enrollmentId, stepId, attempt });
      if (written !== undefined) return { kind: 'drafted', draftId: written.draftId };

      const context = await readMessageContext(dependencies, subject);
      const question = draftQuestion(context, playbook);
      const last = attempt === 1 ? undefined : await store.drafts.find({ enrollmentId, stepId, attempt: attempt - 1 });
      const clock = startAskClock({ nowMs, answerByMs: nowMs + longestWaitMs });
      const asked = await askModelLadder(
        { store, models: writers, budget: modelBudget, clock, gate },
        {
          purpose: 'write',
          subject,
          name: 'draft',
          schema: modelDraftSchema,
          prompt: question.prompt('write', last && { ...last.written, objections: last.verdict?.reasons ?? [] }),
        },
      );
      if (asked.kind === 'unanswered') return asked;
      const language = question.brief.languageCode;
      const content = framed(context, playbook, asked.value, language);
      const { draftId } = await store.drafts.save(
        { leadId, enrollmentId, stepId, attempt, written: asked.value, content, language, model: asked.model },
        new Date(nowMs),
      );
      return { kind: 'drafted', draftId };
    },
  };
}

/** Puts greeting, signature and footer around what a model wrote. */
function framed(
  context: MessageContext,
  playbook: Playbook,
  { subject, body }: ModelDraft,
  language: string,
): MessageContent {
  const { enrollment, step } = context;
  const frame = step.draft && enrollment.version.templates[step.draft.frame];
  if (frame === undefined) throw new Error(`The pinned sequence lacks the frame of ${step.id}`);
  const paragraphs = body
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
  return renderTemplate(
    templateInLanguage(frame, language).parts,
    tokensFor(context, playbook, { subject, paragraphs }),
  );
}
