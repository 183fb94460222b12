import { assessByRules } from '../src/domain/assess-by-rules.ts';
import type { Playbook } from '../src/playbook/playbook.ts';
import type { EvalJudge } from './judge.ts';

/** Lets the playbook's built-in rules judge. */
export function createRulesJudge({ assessmentRules }: Pick<Playbook, 'assessmentRules'>): EvalJudge {
  return {
    name: 'built-in rules',
    judge(input) {
      return Promise.resolve(assessByRules(input, assessmentRules));
    },
  };
}
