import { assessByRules } from '../domain/assess-by-rules.ts';
import { modelAssessmentSchema, type Assessment, type Intent, type ModelAssessment } from '../domain/assessment.ts';
import { contentHash } from '../playbook/content-hash.ts';
import { renderPrompt } from '../playbook/render-prompt.ts';
import type { Store } from '../store/store.ts';
import type { ActivityDependencies } from './activity-dependencies.ts';
import { startAskClock } from './ask-model-clock.ts';
import { askModelLadder } from './ask-model-ladder.ts';
import { assessmentInputOf } from './assessment-input.ts';
import type { SubmissionSubject } from './subject.ts';

export interface AssessRequest extends SubmissionSubject {
  /** When the lead must have its answer, in business time. */
  readonly answerByMs: number;
  /** True: a lead of whom nothing new is known keeps its judgement, and no model is asked. */
  readonly onlyIfChanged?: boolean | undefined;
}

export interface AssessByRulesRequest extends SubmissionSubject {
  /** Why no model judges: without personal data. */
  readonly because?: string | undefined;
}

export interface AssessmentSummary {
  readonly intent: Intent;
  readonly score: number;
  readonly judgedBy: Assessment['judgedBy'];
  /** Why no model judged. */
  readonly because?: string | undefined;
}

type Dependencies = Pick<ActivityDependencies, 'store' | 'playbook' | 'models' | 'modelBudget' | 'gate'>;

/**
 * Makes the activity that lets a language model judge, or the playbook's rules when none answers in time; it runs on the
 * model's queue. No fault of a model makes it fail.
 */
export function createAssessActivities({ store, playbook, models, modelBudget, gate }: Dependencies): {
  assessLead(request: AssessRequest): Promise<AssessmentSummary>;
} {
  return {
    async assessLead({ answerByMs, onlyIfChanged = false, ...subject }) {
      const leadCase = await store.cases.get(subject.submissionId);
      const input = assessmentInputOf(leadCase, playbook);
      const basisHash = contentHash(input);
      if (onlyIfChanged && leadCase.assessment?.basisHash === basisHash) return summaryOf(leadCase.assessment);
      const clock = startAskClock({ nowMs: subject.nowMs, answerByMs });
      const asked = await askModelLadder(
        { store, models, budget: modelBudget, clock, gate },
        {
          purpose: 'assess',
          subject,
          name: 'assessment',
          schema: modelAssessmentSchema,
          prompt: renderPrompt(playbook.prompts.assess, { brand: playbook.brand, lead: input }),
        },
      );
      return asked.kind === 'answered'
        ? keep(store, subject, { ...fromModel(asked.value, asked.model), basisHash })
        : keep(store, subject, { ...assessByRules(input, playbook.assessmentRules), basisHash }, asked.because);
    },
  };
}

/** Makes the activity that judges by the playbook's rules, for when the model's queue is too long. */
export function createAssessByRulesActivities({ store, playbook }: Pick<Dependencies, 'store' | 'playbook'>): {
  assessLeadByRules(request: AssessByRulesRequest): Promise<AssessmentSummary>;
} {
  return {
    async assessLeadByRules({ because, ...subject }) {
      const input = assessmentInputOf(await store.cases.get(subject.submissionId), playbook);
      const assessment = { ...assessByRules(input, playbook.assessmentRules), basisHash: contentHash(input) };
      return keep(store, subject, assessment, because);
    },
  };
}

function fromModel(answer: ModelAssessment, judge: string): Assessment {
  const { suggested_tone: suggestedTone, sector, language, ...judgement } = answer;
  return {
    ...judgement,
    suggestedTone,
    sector: sector ?? undefined,
    language: languageCodeOf(language),
    judgedBy: 'model',
    judge,
  };
}

/** A model that answers `English` or `pt-BR` means a code all the same, or nothing that we can use. */
function languageCodeOf(language: string | null): string | undefined {
  return /^([a-z]{2})(?:[-_][a-z]{2,4})?$/i.exec(language ?? '')?.[1]?.toLowerCase();
}

async function keep(
  store: Store,
  { leadId, submissionId, nowMs }: SubmissionSubject,
  assessment: Assessment,
  because?: string,
): Promise<AssessmentSummary> {
  const at = new Date(nowMs);
  await store.cases.saveAssessment({ leadId, submissionId }, assessment, at);
  const { intent, score, confidence, reasoning, judge, judgedBy } = assessment;
  const why = because === undefined ? {} : { because };
  await store.timeline.append(leadId, [
    {
      at,
      type: 'lead-assessed',
      summary: `Judged ${intent} with score ${score} by ${judge}${because === undefined ? '' : ` (${because})`}: ${reasoning}`,
      data: { intent, score, confidence, judgedBy, judge, ...why },
    },
  ]);
  return { ...summaryOf(assessment), ...why };
}

function summaryOf({ intent, score, judgedBy }: Assessment): AssessmentSummary {
  return { intent, score, judgedBy };
}
