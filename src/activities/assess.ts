import { assessByRules } from '../domain/assess-by-rules.ts';
import type { AssessmentInput } from '../domain/assessment-input.ts';
import { modelAssessmentSchema, type Assessment, type Intent, type ModelAssessment } from '../domain/assessment.ts';
import { renderPrompt, type RenderedPrompt } from '../playbook/render-prompt.ts';
import type { LanguageModel, ModelAnswer } from '../providers/language-model.ts';
import { ProviderError } from '../providers/provider-error.ts';
import type { Store } from '../store/store.ts';
import type { ActivityDependencies } from './activity-dependencies.ts';
import { assessmentInputOf } from './assessment-input.ts';
import type { SubmissionSubject } from './subject.ts';

export interface AssessmentSummary {
  readonly intent: Intent;
  readonly score: number;
  readonly judgedBy: Assessment['judgedBy'];
}

type Dependencies = Pick<ActivityDependencies, 'store' | 'playbook' | 'model'>;

/** Makes the activity that asks the language model for a judgement; it runs on the model's queue. */
export function createAssessActivities({ store, playbook, model }: Dependencies): {
  assessLead(subject: SubmissionSubject): Promise<AssessmentSummary>;
} {
  return {
    async assessLead(subject) {
      const input = await readInput({ store, playbook }, subject);
      if (model === undefined) return keep(store, subject, assessByRules(input, playbook.assessmentRules));
      const prompt = renderPrompt(playbook.prompts.assess, { brand: playbook.brand, lead: input });
      const { value, model: judge } = await askAndRecord({ store, model, prompt, subject });
      return keep(store, subject, fromModel(value, judge));
    },
  };
}

/** Makes the activity that judges by the playbook's rules, for when no model answers in time. */
export function createAssessByRulesActivities(dependencies: Pick<Dependencies, 'store' | 'playbook'>): {
  assessLeadByRules(subject: SubmissionSubject): Promise<AssessmentSummary>;
} {
  const { store, playbook } = dependencies;
  return {
    async assessLeadByRules(subject) {
      return keep(store, subject, assessByRules(await readInput(dependencies, subject), playbook.assessmentRules));
    },
  };
}

async function readInput(
  { store, playbook }: Pick<Dependencies, 'store' | 'playbook'>,
  { submissionId }: SubmissionSubject,
): Promise<AssessmentInput> {
  return assessmentInputOf(await store.cases.get(submissionId), playbook);
}

interface Question {
  readonly store: Store;
  readonly model: LanguageModel;
  readonly prompt: RenderedPrompt;
  readonly subject: SubmissionSubject;
}

async function askAndRecord({ store, model, prompt, subject }: Question): Promise<ModelAnswer<ModelAssessment>> {
  const startedAt = performance.now();
  const call = {
    submissionId: subject.submissionId,
    purpose: 'assess',
    at: new Date(subject.nowMs),
    vendor: model.vendor,
    promptHash: prompt.hash,
    prompt: { system: prompt.system, user: prompt.user },
  } as const;
  const latency = (): { latencyMs: number } => ({ latencyMs: Math.round(performance.now() - startedAt) });
  try {
    const answer = await model.generate({
      name: 'assessment',
      schema: modelAssessmentSchema,
      system: prompt.system,
      user: prompt.user,
    });
    const { model: answeredBy, rawAnswer, inputTokens, outputTokens } = answer;
    const told = { model: answeredBy, rawAnswer, inputTokens, outputTokens };
    await store.modelCalls.record(subject.leadId, { ...call, ...told, ...latency() });
    return answer;
  } catch (error) {
    if (ProviderError.is(error)) {
      await store.modelCalls.record(subject.leadId, { ...call, errorCode: error.code, ...latency() });
    }
    throw error;
  }
}

function fromModel({ suggested_tone: suggestedTone, ...answer }: ModelAssessment, judge: string): Assessment {
  return { ...answer, suggestedTone, judgedBy: 'model', judge };
}

async function keep(
  store: Store,
  { leadId, submissionId, nowMs }: SubmissionSubject,
  assessment: Assessment,
): Promise<AssessmentSummary> {
  const at = new Date(nowMs);
  await store.cases.saveAssessment({ leadId, submissionId }, assessment, at);
  const { intent, score, confidence, reasoning, judge, judgedBy } = assessment;
  await store.timeline.append(leadId, [
    {
      at,
      type: 'lead-assessed',
      summary: `Judged ${intent} with score ${score} by ${judge}: ${reasoning}`,
      data: { intent, score, confidence, judgedBy, judge },
    },
  ]);
  return { intent, score, judgedBy };
}
