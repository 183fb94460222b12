import { greetingWords, titleWords } from './greetings.ts';

const tokens: readonly RegExp[] = [
  /\{\{[^{}]{0,80}\}\}|\{\{|\}\}/,
  /\{%.{0,80}?%\}|\{%|%\}/,
  /[$#]\{[^}]{0,80}\}?/,
  /<%.{0,80}?%>|<%|%>/,
  /(?<!\{)\{[\p{L}_][\p{L}\p{N}_. ]{1,40}\}/u,
  /\[\[.{1,60}?\]\]|\[(?!sic\]|object )\p{L}[\p{L}\p{N} _'’./-]{1,40}\](?!\()/u,
  /<(?:your |first|last|full|company|nombre|vorname|firma|empresa|nome|azienda|pr[eé]nom|nom|societ)[\p{L} _-]{0,20}>/iu,
  /%[a-z]+_[a-z_]+%|%%[a-z_]+%%|%(?:name|company|recipient)%/i,
  /\*\|[A-Z0-9_:]{2,40}\|\*/,
  /__[A-Z][A-Z_]{2,40}__/,
  /\b[Ll]orem ipsum\b|\bTODO\b|\bTBD\b|\bXXX+\b/,
];

const brokenValues: readonly RegExp[] = [
  /\[object \w+\]/i,
  /\binvalid date\b/i,
  /\bundefined\b(?! behaviou?r| symbol| variable| reference)/i,
  /\bNaN\b/,
  /&(?:amp|nbsp|quot|#39|lt|gt);/,
  /\uFFFD/,
];

/** A word of programmers, and in German a number. */
const nullValue = /\b(?:null|NULL)\b(?! (?:value|pointer|check|and void|hypothesis|byte|set)s?\b)/;
const germanNullValue =
  /\b(?:[Hh]allo|[Hh]i|[Ll]iebe[rs]?|[Hh]errn?|[Ff]rau|bei|von|f[üu]r|an|Firma|[Tt]ag) (?:null|NULL)\b(?! (?:Uhr|Komma|Prozent|Risiko|Euro|Probleme?)\b)/;
const italianNull = /\bnull['’]altro\b/gi;

const nameless = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${greetingWords})(?: (?:${titleWords}))?(?:\s+,|\s{2,}[!.:]|(?<!bonjour|salut|bonsoir|coucou) +!)|(?<![\p{L}\p{N}])(?:dear|liebe[rs]?|sehr geehrte[rs]?|estimad[oa]|cher|ch[eè]re|gentile|prezad[oa]|(?:${greetingWords}) (?:mr|mrs|ms|herr|frau|sig|dott))\.?\s*[,!](?! (?:oh|me|dear))`,
  'iu',
);

/** Finds a token that nobody filled in, as the draft writes it. */
export function findToken(text: string): string | undefined {
  return tokens.map((token) => token.exec(text)?.[0]).find((found) => found !== undefined);
}

/** Finds a value that a program failed to write. */
export function findBrokenValue(text: string, language: string | undefined): string | undefined {
  const nothing = language === 'de' ? germanNullValue : nullValue;
  return [...brokenValues, nothing]
    .map((value) => value.exec(text.replaceAll(italianNull, ''))?.[0])
    .find((found) => found !== undefined);
}

/** Finds a greeting with a gap where the name should be, such as "Hi ,". */
export function findNamelessGreeting(text: string): string | undefined {
  return nameless.exec(text)?.[0].trim();
}
