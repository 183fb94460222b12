import { checkMessage } from '../domain/check-message.ts';
import { chooseArm, type ExperimentArm } from '../domain/experiments.ts';
import { templateInLanguage } from '../domain/template-in-language.ts';
import { renderTemplate } from '../playbook/render-template.ts';
import type { ActivityDependencies } from './activity-dependencies.ts';
import { factsForMessage } from './facts-for-message.ts';
import { readMessageContext, tokensFor, type MessageContext } from './message-context.ts';
import { openReview, type NothingToSend, type ReviewOpened } from './open-review.ts';
import { describeMessage, planMessage, type PreparedMessage } from './plan-message.ts';
import type { StepSubject } from './subject.ts';

export interface PrepareRequest extends StepSubject {
  /** Why the template is sent although a draft was wanted, in codes. */
  readonly insteadOfDraft?: string | undefined;
}

/** A model is to write the message. */
export interface DraftWanted {
  readonly kind: 'draft';
  /** True of a follow-up: what is known of the lead is read again before, and the lead judged anew if it has changed. */
  readonly isFollowUp: boolean;
}

type Dependencies = Pick<ActivityDependencies, 'store' | 'playbook' | 'publicUrl' | 'writers'>;

/** What was found out so short a time before an enrollment began needs no second look. */
const freshMs = 3_600_000;

/**
 * Makes the activity that writes a message by its template, has the guardrails check it and plans when to send it; or says
 * that a model is to write it. A template that the guardrails refuse for this lead is reviewed by a person.
 */
export function createPrepareMessageActivities(dependencies: Dependencies): {
  prepareMessage(request: PrepareRequest): Promise<PreparedMessage | DraftWanted | ReviewOpened | NothingToSend>;
} {
  const { store, playbook } = dependencies;
  return {
    async prepareMessage({ insteadOfDraft, ...subject }) {
      const context = await readMessageContext(dependencies, subject);
      const experiment = armOf(dependencies, context);
      if (insteadOfDraft === undefined && wantsDraft(dependencies, context, experiment)) {
        return { kind: 'draft', isFollowUp: subject.nowMs - context.enrollment.startedAt.getTime() > freshMs };
      }

      const { content, language } = write(dependencies, context);
      const { profile } = context.leadCase;
      const facts = factsForMessage({
        playbook,
        profile,
        sender: context.sender,
        confirmUrl: context.confirmUrl,
        unsubscribeUrl: context.unsubscribeUrl,
        language,
      });
      const verdict = checkMessage(content, facts, playbook.guardrails);
      if (verdict.result !== 'pass') {
        return openReview(dependencies, subject, { context, content, reasons: verdict.reasons });
      }
      const what = describeMessage(context.step, content);
      const variant = language === undefined ? '' : `, in its variant ${language}`;
      const instead = insteadOfDraft === undefined ? '' : `, since no draft was to be had (${insteadOfDraft})`;
      return planMessage({ store, playbook }, subject, {
        context,
        content,
        verdict,
        writtenBy: 'template',
        experiment,
        told: [
          {
            type: 'message-drafted',
            summary: `Wrote ${what} from the template ${context.step.template}${variant}${instead}.`,
          },
          { type: 'message-validated', summary: `The guardrails let ${what} pass.` },
        ],
      });
    },
  };
}

function armOf(
  { playbook }: Pick<Dependencies, 'playbook'>,
  { step: { draft }, leadCase: { leadId } }: MessageContext,
): ExperimentArm | undefined {
  const name = draft?.experiment;
  const shares = name === undefined ? undefined : playbook.experiments[name];
  return name === undefined || shares === undefined ? undefined : { name, arm: chooseArm(name, shares, leadId) };
}

/** A lead that the rules judged gets the template: when the models are away, nothing must wait for them or for a person. */
function wantsDraft(
  { writers }: Pick<Dependencies, 'writers'>,
  { step: { draft }, leadCase: { assessment } }: MessageContext,
  experiment: ExperimentArm | undefined,
): boolean {
  if (draft === undefined || writers.length === 0 || assessment?.judgedBy === 'rules') return false;
  return draft.experiment === undefined || experiment?.arm === 'model';
}

function write({ playbook }: Pick<Dependencies, 'playbook'>, context: MessageContext) {
  const { enrollment, step, leadCase } = context;
  const template = enrollment.version.templates[step.template];
  if (template === undefined) throw new Error(`The pinned sequence lacks its template ${step.template}`);
  const { parts, language } = templateInLanguage(template, leadCase.assessment?.language);
  return { content: renderTemplate(parts, tokensFor(context, playbook)), language };
}
