import { foldText } from './fold-text.ts';
import { anyoneWords, greetingWords, signOffWords, titleWords } from './greetings.ts';

/** Whose names may stand in a message. */
export interface KnownNames {
  /** What the lead is called: first name, last name, company. */
  readonly lead: { readonly person: readonly string[]; readonly company?: string | undefined };
  /** Our sender, brand, product and owner. */
  readonly ours: readonly string[];
  /** Others that facts name, such as clouds. */
  readonly others: readonly string[];
}

const name = String.raw`\p{Lu}[\p{L}'’-]*\.?(?:[ ](?:(?:de|da|do|del|della|di|van|von|der|den|la|le|y|e|&)[ ])?\p{Lu}[\p{L}'’-]*){0,3}`;
const start = String.raw`(?:^|[\n.!?]\s*)`;
const greeted = new RegExp(
  `${start}(?:${caseless(greetingWords)})[ ]+(?:(?:${caseless(titleWords)})[ ]+){0,2}(?<name>${name})(?=\\s*[,!:.\\n–—-]|\\s*$)`,
  'gu',
);
const signed = new RegExp(
  `\\n[ \\t]*(?:${caseless(signOffWords)})[,.!]?[ \\t]*\\n+[ \\t]*(?<name>${name})[ \\t]*(?=[,\\n]|$)`,
  'gu',
);
const introduced = new RegExp(
  String.raw`(?<!\p{L})(?:[Mm]y name is|[Tt]his is|[Mm]e llamo|[Mm]i nombre es|[Jj]e m['’]appelle|[Ii]ch heiße|[Mm]ein Name ist|[Mm]i chiamo|[Mm]eu nome é|[Cc]hamo-me)[ ](?<name>${name})`,
  'gu',
);
/** Legal forms tell that what stands before is a company. */
const incorporated =
  /(?<name>\p{Lu}[\p{L}\p{N}&'’-]*(?: (?:& )?\p{Lu}[\p{L}\p{N}&'’-]*){0,3}),? (?:GmbH|AG|SE|KG|UG|Inc|LLC|Ltd|Corp|PLC|S\.?A\.?S|SARL|S\.?A\.?|S\.?L\.?|S\.?p\.?A\.?|S\.?r\.?l\.?|Lda|Ltda|B\.?V|Oy)(?![\p{L}\p{N}])/gu;
const companyOf = new RegExp(
  String.raw`(?<!\p{L})(?:(?:how|team|teams|colleagues|everyone|everybody|people|engineers|folks|role|work|things|costs|bill|you) at|(?:Team|Kollegen|Sie|Ihnen|Ingenieure) bei|(?:équipe|équipes|vous|collègues) chez|(?:equipo|colegas|ustedes|trabajo) (?:en|de)|(?:team|colleghi|voi) (?:in|di|presso)|(?:equipe|equipa|time|colegas|vocês) (?:na|da|no|do))[ ](?<name>\p{Lu}[\p{L}\p{N}&'’-]*(?: \p{Lu}[\p{L}\p{N}&'’-]*){0,3})`,
  'gu',
);

/** Finds whom a message greets, or who signs it, though it goes to another or comes from another. */
export function findWrongPerson(text: string, names: KnownNames): string | undefined {
  const lead = partsOf([...names.lead.person, names.lead.company ?? '']);
  const ours = partsOf(names.ours);
  return (
    firstStranger(text, greeted, (part) => lead.has(part) || anyoneWords.has(part)) ??
    firstStranger(text, signed, (part) => ours.has(part) || anyoneWords.has(part)) ??
    firstStranger(text, introduced, (part) => ours.has(part) || anyoneWords.has(part) || part === 'a')
  );
}

/** Finds a company that a message takes for the lead's, and that is neither theirs nor ours nor in our facts. */
export function findWrongCompany(text: string, { lead, ours, others }: KnownNames): string | undefined {
  const known = partsOf([lead.company ?? '', ...lead.person, ...ours, ...others]);
  const isKnown = (part: string): boolean => known.has(part);
  return firstStranger(text, incorporated, isKnown) ?? firstStranger(text, companyOf, isKnown);
}

function firstStranger(text: string, pattern: RegExp, isKnown: (part: string) => boolean): string | undefined {
  return [...text.matchAll(pattern)]
    .map(({ groups }) => groups?.['name'] ?? '')
    .find((found) => [...partsOf([found])].some((part) => part.length > 1 && !isKnown(part)));
}

/** Names are compared word by word, since "Doe, Jane" and "Jane" are one person. */
function partsOf(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.flatMap((whole) => foldText(whole).match(/[\p{L}\p{N}]+/gu) ?? []));
}

/** Lets the first letter of every word be a capital, while names need theirs. */
function caseless(words: string): string {
  return words.replaceAll(/(?<=^|[|( ]|\(\?:)\p{Ll}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);
}
