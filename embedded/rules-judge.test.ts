import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { assessByRules } from '../src/domain/assess-by-rules.ts';
import type { AssessmentInput } from '../src/domain/assessment-input.ts';
import { loadPlaybook } from '../src/playbook/load-playbook.ts';
import type { Playbook } from '../src/playbook/playbook.ts';
import { renderPrompt } from '../src/playbook/render-prompt.ts';
import { createRulesJudge } from './rules-judge.ts';

let playbook: Playbook;

beforeAll(async () => {
  playbook = await loadPlaybook(resolve(import.meta.dirname, '../playbook'));
});

const titleOf = (source: string): string => playbook.sources.keys[source]?.title ?? source;

describe('the judge in the sandbox’s model', () => {
  it.each<Omit<AssessmentInput, 'sourceTitle'>>([
    {
      source: 'demo_request',
      jobTitle: 'Head of Infrastructure',
      company: 'Example Logistics',
      message: 'We must cut our cloud bill this quarter.\nCan we see a demo this week?',
      medium: 'website',
      pageUrl: 'https://example.com/demo',
      history: [],
      isReturning: false,
    },
    { source: 'whitepaper', jobTitle: 'Platform Engineer', campaign: 'q4', history: [], isReturning: false },
    {
      source: 'contact_form',
      company: 'Example Logistics',
      companyFacts: ['logistics', '1,200 employees', 'Germany'],
      message: 'Please get in touch.',
      answers: ['When do you want to decide?: This week, the board has given us the budget.', 'Size of the team?: 40'],
      history: ['They opened two tickets.', 'A deal was lost last year.'],
      isReturning: true,
    },
    {
      source: 'contact_form',
      message: 'I cannot log in, the dashboard shows an error.',
      history: [],
      isReturning: true,
    },
  ])('reads in the prompt of the playbook what the rules would be told: $source', (given) => {
    const input = { ...given, sourceTitle: titleOf(given.source) };
    const { user, system } = renderPrompt(playbook.prompts.assess, { brand: playbook.brand, lead: input });
    const judged = assessByRules(input, playbook.assessmentRules);
    const { intent, score, reasoning, suggestedTone, language, confidence } = judged;
    expect(createRulesJudge(playbook)(user, system)).toEqual({
      intent,
      score,
      reasoning,
      suggested_tone: suggestedTone,
      sector: null,
      language: language ?? null,
      confidence,
    });
  });
});
