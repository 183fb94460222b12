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

/** What the prompt says where nothing is known. */
const absent: ReadonlySet<string> = new Set(['not given', 'nothing known', 'none known', 'none']);

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
      companyFacts: listOf(userText, 'About the company', ', '),
      message: messageIn(userText),
      answers: listOf(userText, 'Further answers', ' | '),
      history: listOf(userText, 'Earlier contact') ?? [],
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
  return value === undefined || absent.has(value) ? undefined : value;
}

/** Reads a line that joins several; all of it as one where nothing parts them. */
function listOf(text: string, label: string, separator?: string): string[] | undefined {
  const value = lineOf(text, label);
  if (value === undefined) return undefined;
  return separator === undefined ? [value] : value.split(separator);
}
