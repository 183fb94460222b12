import { modelAnswerSchema, type ModelAnswer } from './model-answer.ts';
import type { ModelPurpose } from './model-purpose.ts';

/** What the model is to answer in place of its judgement. */
export interface ModelScript {
  /** Lets the model answer so. The oldest answer that fits a prompt is given. */
  add(answer: ModelAnswer): void;
  /** Those that are left, `times` counted down. */
  list(): readonly ModelAnswer[];
  clear(): void;
  /** Takes the answer for a prompt, counting it down. */
  take(promptText: string, purpose: ModelPurpose): ModelAnswer | undefined;
}

/** Makes a script. */
export function createModelScript(first: readonly ModelAnswer[] = []): ModelScript {
  let answers: ModelAnswer[] = first.map((answer) => modelAnswerSchema.parse(answer));
  return {
    add(answer) {
      answers.push(modelAnswerSchema.parse(answer));
    },
    list: () => [...answers],
    clear() {
      answers = [];
    },
    take(promptText, purpose) {
      const index = answers.findIndex(
        ({ whenPromptContains: part, forPurpose = purpose }) =>
          forPurpose === purpose && (part === undefined || promptText.includes(part)),
      );
      const answer = answers[index];
      if (answer === undefined) return undefined;
      const { times = 1 } = answer;
      if (times === 1) answers.splice(index, 1);
      else if (times !== 'always') answers[index] = { ...answer, times: times - 1 };
      return answer;
    },
  };
}
