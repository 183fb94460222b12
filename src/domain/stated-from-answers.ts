import { fieldWords } from './field-words.ts';
import { guessLeadField, type FieldTraits } from './guess-lead-field.ts';
import type { LeadField } from './lead-field.ts';
import type { VendorForm } from './sources.ts';
import type { StatedAnswer, StatedConsent, StatedLead } from './stated-lead.ts';

/** A form's field with what the person gave: a text, a number, true or false, or a list of those. */
export interface FormAnswer extends FieldTraits {
  readonly value: unknown;
}

/** How surely an answer fills a field; the surest answer wins, and among equals the first. */
const sureness = { mapped: 3, guessed: 2, lastResort: 1 } as const;

interface Claim {
  readonly field: LeadField;
  readonly sureness: number;
}

/**
 * Reads a lead out of a form's answers. The playbook's mapping of the form comes first (a key of it is a field's id,
 * reference or title; capitals do not matter), then what type, name and title tell. What fills no field, and a second
 * answer for the same field, becomes an answer with its question. Empty answers are left out.
 *
 * The source is what a mapped answer says, else the form's source in the playbook, else an answer named `source`.
 * `utm_source` names where a visitor came from (google, a newsletter) and not what they asked for, so it is taken for the
 * source only when nothing else names one: a playbook may know it, and one that does not takes its default source and reports
 * the unknown one. Otherwise it stays an answer.
 */
export function statedFromAnswers(answers: readonly FormAnswer[], form: VendorForm | undefined): StatedLead {
  const mapping = new Map(Object.entries(form?.fields ?? {}).map(([key, field]) => [mappingKey(key), field]));
  const candidates = answers
    .filter(({ value }) => !isEmpty(value))
    .map((answer) => ({ answer: { ...answer, value: plainValue(answer.value) }, claim: claimOf(answer, mapping) }));

  const winners = new Map<LeadField, (typeof candidates)[number]>();
  for (const candidate of candidates) {
    const { claim } = candidate;
    if (claim === undefined || isOverruledByForm(claim, form)) continue;
    if (claim.sureness > (winners.get(claim.field)?.claim?.sureness ?? 0)) winners.set(claim.field, candidate);
  }

  const stated: Writable<StatedLead> = form === undefined ? {} : { source: form.source };
  const rest: StatedAnswer[] = [];
  for (const candidate of candidates) {
    const { answer, claim } = candidate;
    if (claim?.field === 'ignore') continue;
    if (claim === undefined || winners.get(claim.field) !== candidate) {
      rest.push({ question: questionOf(answer), answer: answer.value });
    } else if (isConsent(claim.field)) {
      stated[claim.field] = consentOf(answer);
    } else {
      stated[claim.field] = answer.value;
    }
  }
  return { ...stated, ...(rest.length > 0 && { answers: rest }) };
}

type Writable<Shape> = { -readonly [Key in keyof Shape]: Shape[Key] };

function claimOf(answer: FormAnswer, mapping: ReadonlyMap<string, LeadField>): Claim | undefined {
  const names = [answer.id, answer.ref, answer.title].filter((name) => name !== undefined);
  const mapped = names.map((name) => mapping.get(mappingKey(name))).find((field) => field !== undefined);
  if (mapped !== undefined) return { field: mapped, sureness: sureness.mapped };
  // A yes or no is no name, whatever the question: "Company?" may ask whether there is one.
  if (typeof answer.value === 'boolean') return undefined;
  if (answer.id !== undefined && fieldWords(answer.id) === 'utm source') {
    return { field: 'source', sureness: sureness.lastResort };
  }
  const guessed = guessLeadField(answer);
  return guessed === undefined ? undefined : { field: guessed, sureness: sureness.guessed };
}

function isOverruledByForm(claim: Claim, form: VendorForm | undefined): boolean {
  return claim.field === 'source' && form !== undefined && claim.sureness < sureness.mapped;
}

function isConsent(field: LeadField): field is 'emailConsent' | 'smsConsent' {
  return field === 'emailConsent' || field === 'smsConsent';
}

function consentOf({ title, value }: FormAnswer): StatedConsent {
  return { given: value, ...(title !== undefined && { wording: title }) };
}

function questionOf({ title, ref, id }: FormAnswer): string {
  return [title, ref, id].find((name) => name !== undefined && name.trim() !== '') ?? '';
}

function mappingKey(name: string): string {
  return name.trim().toLowerCase();
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) ? value.every(isBlank) : isBlank(value);
}

function isBlank(value: unknown): boolean {
  return value == null || (typeof value === 'string' && value.trim() === '');
}

/** Lists of texts, as Facebook and multiple choices give them, become one text. */
function plainValue(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const given = value.filter((part) => !isBlank(part));
  return given.length === 1 ? given[0] : given.every(isPlain) ? given.map(String).join(', ') : given;
}

function isPlain(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}
