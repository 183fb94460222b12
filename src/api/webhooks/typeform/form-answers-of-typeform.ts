import type { FormAnswer } from '../../../domain/stated-from-answers.ts';
import { isFields } from '../named-fields.ts';
import {
  typeformAnswerSchema,
  typeformFieldSchema,
  type TypeformAnswer,
  type TypeformField,
  type TypeformResponse,
} from './typeform-schema.ts';

/**
 * Lists a response's answers with their questions, in the form's order; after them the hidden fields, each under its own
 * name, so that what the person typed comes first.
 */
export function formAnswersOfTypeform({ definition, answers, hidden }: TypeformResponse): FormAnswer[] {
  const fields = fieldsById(definition.fields);
  const typed = answers.flatMap((item) => {
    const answer = typeformAnswerSchema.safeParse(item).data;
    return answer === undefined ? [] : [formAnswerOf(answer, fields.get(answer.field.id ?? ''))];
  });
  return [...typed, ...Object.entries(hidden).map(([name, value]) => ({ id: name, value }))];
}

/** The answer's field often lacks the reference and always the title: the definition has both. */
function formAnswerOf(answer: TypeformAnswer, field: TypeformField | undefined): FormAnswer {
  return {
    id: answer.field.id,
    ref: field?.ref ?? answer.field.ref,
    title: field?.title,
    type: field?.type ?? answer.field.type ?? answer.type,
    value: valueOf(answer),
  };
}

function fieldsById(fields: readonly unknown[]): ReadonlyMap<string, TypeformField> {
  const known = new Map<string, TypeformField>();
  const waiting = [...fields];
  // Groups may lie in groups; a list that grows goes as deep as any body without a deep stack.
  for (const item of waiting) {
    const field = typeformFieldSchema.safeParse(item).data;
    if (field === undefined) continue;
    known.set(field.id, field);
    for (const inner of field.properties.fields) waiting.push(inner);
  }
  return known;
}

function valueOf(answer: TypeformAnswer): unknown {
  const value = answer.type !== undefined && Object.hasOwn(answer, answer.type) ? answer[answer.type] : undefined;
  if (!isFields(value)) return value;
  if (answer.type === 'choice') return value['label'] ?? value['other'];
  if (answer.type === 'choices') return [value['labels'], value['other']].flat();
  // Of a payment the amount alone is of interest; the card's owner and digits are not ours to spread.
  return answer.type === 'payment' ? value['amount'] : value;
}
