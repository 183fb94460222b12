import { checkMessage } from '../domain/check-message.ts';
import type { MessageContent } from '../domain/message.ts';
import type { Review } from '../domain/reviews/review.ts';
import { templateInLanguage } from '../domain/template-in-language.ts';
import type { ActivityDependencies } from './activity-dependencies.ts';
import { factsForMessage } from './facts-for-message.ts';
import { readMessageContext, type MessageContext } from './message-context.ts';

type Dependencies = Pick<ActivityDependencies, 'store' | 'playbook' | 'publicUrl'>;

/** Says what the guardrails object to a draft as a reviewer edited it, one sentence each; empty when it may go out. */
type EditCheck = (review: Review, content: MessageContent) => Promise<readonly string[]>;

/** Makes the check of edits: by the same rules as what a template or a model wrote, in the language of the draft. */
export function createEditCheck(dependencies: Dependencies): EditCheck {
  const { store, playbook } = dependencies;
  return async ({ reviewId, enrollmentId, stepId, submissionId }, content) => {
    if (enrollmentId === undefined || stepId === undefined) throw new Error(`No step waits for review ${reviewId}`);
    const context = await readMessageContext(dependencies, { enrollmentId, stepId, submissionId });
    const drafted = await store.drafts.find({ enrollmentId, stepId, attempt: 1 });
    const { profile } = context.leadCase;
    const language = drafted === undefined ? languageOfTemplate(context) : drafted.language;
    const facts = factsForMessage({
      playbook,
      profile,
      sender: context.sender,
      confirmUrl: context.confirmUrl,
      unsubscribeUrl: context.unsubscribeUrl,
      language,
    });
    return checkMessage(content, facts, playbook.guardrails).reasons;
  };
}

function languageOfTemplate({ enrollment, step, leadCase }: MessageContext): string | undefined {
  const template = enrollment.version.templates[step.template];
  return template && templateInLanguage(template, leadCase.assessment?.language).language;
}
