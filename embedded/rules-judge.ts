import type { Judge } from '../sandbox/model/judge.ts';
import { assessByRules } from '../src/domain/assess-by-rules.ts';
import type { AssessmentInput } from '../src/domain/assessment-input.ts';
import type { Playbook } from '../src/playbook/playbook.ts';

/** The labels under which the playbook's prompt tells what it knows of a lead. */
const labels = {
  jobTitle: 'Job title',
  company: 'Company',
  campaign: 'Campaign',
  medium: 'Medium',
  pageUrl: 'Page',
} as const;

/** Lets the sandbox's model judge by the playbook's own rules: it reads the prompt as a model would. */
export function createRulesJudge({ assessmentRules, sources }: Pick<Playbook, 'assessmentRules' | 'sources'>): Judge {
  return (userText) => {
    const sourceTitle = lineOf(userText, 'Source') ?? '';
    const [source = sources.default] =
      Object.entries(sources.keys).find(([, { title }]) => title === sourceTitle) ?? [];
    const input: AssessmentInput = {
      source,
      sourceTitle,
      ...Object.fromEntries(Object.entries(labels).map(([field, label]) => [field, lineOf(userText, label)])),
      message: messageIn(userText),
      history: [],
      isReturning: lineOf(userText, 'Has been in touch before') === 'yes',
    };
    const { intent, score, reasoning, suggestedTone, language, confidence } = assessByRules(input, assessmentRules);
    return {
      intent,
      score,
      reasoning,
      suggested_tone: suggestedTone,
      sector: null,
      language: language ?? null,
      confidence,
    };
  };
}

/** The lead's own words, over as many lines as they wrote; what else they answered comes after. */
function messageIn(text: string): string | undefined {
  const message = /^Message: ([^]*?)\n(?:Further answers: .*\n)?<\/lead_words>/m.exec(text)?.[1];
  return message === 'none' ? undefined : (message ?? text);
}

function lineOf(text: string, label: string): string | undefined {
  const value = new RegExp(`^${label}: (.*)$`, 'm').exec(text)?.[1]?.trim();
  return value === undefined || value === 'not given' ? undefined : value;
}
