import { foldText } from './fold-text.ts';

/** Words of grammar, folded, that hardly another of these languages shares. */
const tellingWords: Readonly<Record<string, ReadonlySet<string>>> = {
  en: words(
    'the and you your our is are to for with this that how what have it my please of not from would they if we at there i be will can which in',
  ),
  es: words(
    'el los las y usted ustedes nuestro nuestra es son para con por una del gracias esta este mi su como pero muy hemos se nos al lo hay sus tiene puede',
  ),
  fr: words(
    'le les et vous nous notre nos est pour avec une des du je il pas ce sur votre vos dans au qui plus ne un ou cette sont avez',
  ),
  de: words(
    'der die das und sie wir unser unsere ist fur mit ich nicht ein eine den dem bitte wie zu im auf von uns ihr ihre bei haben oder wenn',
  ),
  it: words(
    'il gli e voi nostro nostra sono per con che una della del di non mi vi ci siamo possiamo vostro vostra dei nel piu anche le ha questo',
  ),
  pt: words(
    'o os as e voce voces nosso nossa sao para com uma do da dos em no na nao ao seu sua mas mais foi pela pelo isso este esta um',
  ),
};

/** Names, titles and a quoted sentence of another language must not outvote the text. */
const fewestTellingWords = 8;
const leadOverExpected = 2;

/** Finds the language that a text is in, when it is surely not the expected one. */
export function findWrongLanguage(text: string, expected: string): string | undefined {
  const tags = expected.toLowerCase().slice(0, 2);
  const counts = countWords(text);
  const [best] = counts;
  const wanted = counts.find(({ language }) => language === tags);
  if (best === undefined || wanted === undefined || best.language === tags || best.count < fewestTellingWords)
    return undefined;
  return best.count >= leadOverExpected * wanted.count + 1 ? best.language : undefined;
}

/** Guesses the language of a text; undefined when few words tell. */
export function guessLanguage(text: string): string | undefined {
  const [best, second] = countWords(text);
  return best !== undefined && best.count >= 3 && best.count > (second?.count ?? 0) ? best.language : undefined;
}

function countWords(text: string): { readonly language: string; readonly count: number }[] {
  const written = foldText(text).match(/\p{L}+/gu) ?? [];
  return Object.entries(tellingWords)
    .map(([language, telling]) => ({ language, count: written.filter((word) => telling.has(word)).length }))
    .toSorted((one, other) => other.count - one.count);
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
