import type { MessageBrief } from '../domain/drafts/message-brief.ts';
import type { DraftToJudge } from '../domain/drafts/draft-to-judge.ts';
import { renderPrompt, type RenderedPrompt } from '../playbook/render-prompt.ts';
import type { Playbook } from '../playbook/playbook.ts';
import { assessmentInputOf } from './assessment-input.ts';
import { briefFor, languageOfDraft } from './message-brief.ts';
import type { MessageContext } from './message-context.ts';

/** How a draft of one step is asked for and checked. */
export interface DraftQuestion {
  readonly brief: MessageBrief;
  prompt(name: 'write' | 'check', draft?: DraftToJudge): RenderedPrompt;
}

/**
 * Makes the questions about a draft, by the prompts that the enrollment pinned. What the models see of the lead is what its
 * judge saw and said: never a name, address, phone number or CRM id.
 * @throws Error when the step asks for no draft
 */
export function draftQuestion(context: MessageContext, playbook: Playbook): DraftQuestion {
  const { enrollment, step, leadCase } = context;
  const { prompts, templates } = enrollment.version;
  const frame = step.draft && templates[step.draft.frame];
  if (step.draft === undefined || frame === undefined || prompts === undefined) {
    throw new Error(`The step ${step.id} asks for no draft`);
  }
  const { assessment, dossier } = leadCase;
  const languageCode = languageOfDraft(frame, assessment?.language);
  const brief = briefFor(context, playbook, { purpose: step.draft.brief, languageCode });
  return {
    brief,
    prompt: (name, draft) =>
      renderPrompt(prompts[name], {
        brand: playbook.brand,
        lead: assessmentInputOf(leadCase, playbook),
        judgement: assessment,
        sentiment: dossier?.history?.sentiment,
        message: brief,
        draft,
      }),
  };
}
