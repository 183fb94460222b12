import { z } from 'zod';
import { createRulesJudge } from '../../embedded/rules-judge.ts';
import { createModelScript } from '../../sandbox/model/model-script.ts';
import { playModel } from '../../sandbox/model/play-model.ts';
import type { Playbook } from '../../src/playbook/playbook.ts';
import type { LanguageModel, ModelAnswer, ModelRequest } from '../../src/providers/language-model.ts';
import type { Scenario } from './scenario.ts';

type Judgement = NonNullable<Scenario['judgement']>;

/** Makes a model that gives a recorded judgement whatever it is asked. */
export function createRecordedJudge(judgement: Judgement): LanguageModel {
  return {
    vendor: 'recorded',
    generate: async (request) => Promise.resolve(answerWith(request, 'the recorded judgement', judgement)),
  };
}

/** Makes the sandbox's judge and writer answer in this process; a recorded judgement goes before the judge's own. */
export function createSandboxModel(playbook: Playbook, judgement?: Judgement): LanguageModel {
  const judge = createRulesJudge(playbook);
  return {
    vendor: 'sandbox',
    async generate(request) {
      const { system, user, schema } = request;
      const played = await playModel(
        { judge: (...texts) => judgement ?? judge(...texts), script: createModelScript() },
        { system, user, schema: z.toJSONSchema(schema, { io: 'input' }) },
      );
      if (played.kind === 'refused') throw new Error('The sandbox refuses only when it is told to');
      return answerWith(request, 'the sandbox', JSON.parse(played.text));
    },
  };
}

function answerWith<Answer>({ schema }: ModelRequest<Answer>, model: string, value: unknown): ModelAnswer<Answer> {
  return { value: schema.parse(value), model, rawAnswer: JSON.stringify(value), inputTokens: 0, outputTokens: 0 };
}
