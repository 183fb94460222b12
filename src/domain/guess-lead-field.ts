import { fieldWords } from './field-words.ts';
import { leadFieldNames, type NamedLeadField } from './lead-field-names.ts';

const fieldOfName: ReadonlyMap<string, NamedLeadField> = new Map(
  (Object.entries(leadFieldNames) as [NamedLeadField, string][]).flatMap(([field, names]) =>
    names.split(',').map((name) => [name.trim().replaceAll(/\s+/g, ' '), field] as const),
  ),
);

/** Words that lead up to what a question asks for, as in "What is your …" or "Geben Sie bitte Ihre … ein". */
const leadingWords = wordSet(`
  a an and can could enter give great have hello hi is let may ok please provide s share tell thank thanks the type us
  we what which your
  bitte das dein deine deinen der die ein eine einen euer eure geben gib ihr ihre ihren ist lautet nenne nennen sie uns und
  was welche welchen welcher welches wie
  entrez est et indiquer indiquez l la laissez le les merci quel quelle quelles quels renseignez saisir saisissez ta ton
  veuillez vos votre
  cual cuales el es escribe indica indique introduce por favor su tu y
  qual e il inserisci inserire indicare la lo tua tuo sua suo vostra vostro
  o digite informe insira preencha seu sua teu`);

/** Words that may end a question without changing what it asks for. */
const closingWords = wordSet(`
  optional required mandatory here below please ein an hier bitte pflichtfeld freiwillig obligatoire facultatif ici
  opcional obligatorio aqui facoltativo obbligatorio qui obrigatorio`);

/** What tells a field of a form from the others. */
export interface FieldTraits {
  readonly id?: string | undefined;
  readonly ref?: string | undefined;
  readonly title?: string | undefined;
  /** The vendor's field type, for example Typeform's `phone_number`. */
  readonly type?: string | undefined;
}

/**
 * Guesses which field of a lead a form's field fills: by its type, else by its id or reference, else by its title.
 * Answers undefined rather than a doubtful guess: "What is the name of your dog?" asks for no name of ours.
 */
export function guessLeadField({ id, ref, title, type }: FieldTraits): NamedLeadField | undefined {
  if (type === 'email') return 'email';
  if (type === 'phone_number') return 'phone';
  for (const name of [id, ref, title]) {
    const field = name === undefined ? undefined : fieldOfQuestion(fieldWords(name));
    if (field !== undefined) return field;
  }
  return undefined;
}

function fieldOfQuestion(question: string): NamedLeadField | undefined {
  const words = question.split(' ');
  for (;;) {
    const field = fieldOfName.get(words.join(' '));
    if (field !== undefined) return field;
    if (closingWords.has(words.at(-1) ?? '')) words.pop();
    else if (leadingWords.has(words[0] ?? '')) words.shift();
    else return undefined;
  }
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}
