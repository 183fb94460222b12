import type { StatedAnswer } from '../stated-lead.ts';
import type { Answer } from '../submission.ts';
import { cleanLine } from './clean-line.ts';
import type { Cleaned } from './cleaned.ts';
import { statedText } from './stated-text.ts';

const maxAnswers = 40;
const maxQuestionLength = 200;
const maxAnswerLength = 1_000;

/** Reads the further questions of a form; those without an answer are left out. */
export function cleanAnswers(stated: unknown): Cleaned<readonly Answer[]> {
  if (stated === undefined || stated === null) return { remarks: [] };
  if (!Array.isArray(stated)) return { remarks: ['wrong-type'] };
  const items: readonly unknown[] = stated.slice(0, maxAnswers);
  const cleaned = items.map(cleanAnswer);
  const answers = cleaned.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const remarks = cleaned.flatMap((answer) => answer.remarks);
  if (stated.length > maxAnswers) remarks.push('text-shortened');
  return answers.length === 0 ? { remarks } : { value: answers, remarks };
}

function cleanAnswer(stated: unknown, index: number): Cleaned<Answer> {
  if (typeof stated !== 'object' || stated === null) return { remarks: ['wrong-type'] };
  const { question: statedQuestion, answer: statedAnswer }: Partial<StatedAnswer> = stated;
  const question = cleanLine(statedQuestion, maxQuestionLength);
  const answer = asText(statedAnswer);
  const text = cleanLine(answer.value, maxAnswerLength);
  const remarks = [...question.remarks, ...answer.remarks, ...text.remarks];
  if (text.value === undefined) return { remarks };
  return { value: { question: question.value ?? `Question ${index + 1}`, answer: text.value }, remarks };
}

/** Several choices are one text, which is cleaned as one: that bounds the work on any number of them. */
function asText(answer: unknown): Cleaned<unknown> {
  if (!Array.isArray(answer)) return { value: asWord(answer), remarks: [] };
  const choices = answer.map((choice) => statedText(asWord(choice)));
  const texts = choices.flatMap(({ value }) => value?.trim() ?? []);
  return { value: texts.join(', '), remarks: [...new Set(choices.flatMap(({ remarks }) => remarks))] };
}

function asWord(answer: unknown): unknown {
  if (typeof answer !== 'boolean') return answer;
  return answer ? 'yes' : 'no';
}
