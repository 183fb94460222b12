import { readLookalikes } from './lookalike-letters.ts';
import { isPrintable, readsAsLanguage } from './reads-as-language.ts';

/** Reads what a text hides; answers nothing where it hides nothing in this way. */
type Decoder = (text: string) => readonly string[];

const base64: Decoder = (text) =>
  (text.match(/[A-Za-z0-9+/_-]{12,}={0,2}/g) ?? [])
    .map((piece) => Buffer.from(piece, 'base64').toString('utf8'))
    .filter(isPrintable);

const hexadecimal: Decoder = (text) =>
  (text.match(/(?:(?:0x)?[\da-f]{2}[\s:,]{0,2}){6,}/gi) ?? [])
    .map((piece) => Buffer.from(piece.replaceAll(/0x|[^\da-f]/gi, ''), 'hex').toString('utf8'))
    .filter(isPrintable);

const characterCodes: Decoder = (text) =>
  (text.match(/(?:\b\d{2,3}[\s,]{1,2}){6,}\d{2,3}\b/g) ?? [])
    .map((piece) => String.fromCharCode(...(piece.match(/\d+/g) ?? []).map(Number)))
    .filter(isPrintable);

const binary: Decoder = (text) =>
  (text.match(/(?:[01]{8}\s?){4,}/g) ?? []).map((piece) => fromBits(piece.replaceAll(/\s/g, ''))).filter(isPrintable);

/** Zero-width space for 0 and zero-width non-joiner for 1. */
const zeroWidthBits: Decoder = (text) =>
  (text.match(/[\u200B\u200C]{32,}/g) ?? [])
    .map((run) => fromBits(run.replaceAll('\u200B', '0').replaceAll('\u200C', '1')))
    .filter(isPrintable);

/** Tags are invisible twins of ASCII (https://www.unicode.org/charts/PDF/UE0000.pdf). */
const tagLetters: Decoder = (text) =>
  (text.match(/[\u{E0020}-\u{E007E}]+/gu) ?? []).map((run) =>
    Array.from(run, (tag) => String.fromCodePoint((tag.codePointAt(0) ?? 0) - 0xe0000)).join(''),
  );

const escapes: Decoder = (text) => [
  text
    .replaceAll(/\\u\{?([\da-f]{4,5})\}?|\\x([\da-f]{2})|&#x([\da-f]{2,5});|%([2-7][\da-f])/gi, (_all, ...codes) =>
      String.fromCodePoint(Number.parseInt(codes.find((code) => typeof code === 'string') ?? '20', 16)),
    )
    .replaceAll(/&#(\d{2,6});/g, (_all, code: string) => String.fromCodePoint(Math.min(Number(code), 0x10ffff))),
];

const invisible: Decoder = (text) => [text.replaceAll(/[\p{Cf}\u034F\u115F\u1160\u3164]/gu, '').normalize('NFKC')];

const lookalikes: Decoder = (text) => [readLookalikes(text)].filter(readsAsLanguage);

const rot13: Decoder = (text) =>
  [
    text.replaceAll(/[a-z]/gi, (letter) => {
      const first = letter <= 'Z' ? 65 : 97;
      return String.fromCharCode(((letter.charCodeAt(0) - first + 13) % 26) + first);
    }),
  ].filter(readsAsLanguage);

const reversed: Decoder = (text) => [Array.from(text).toReversed().join('')].filter(readsAsLanguage);

const spacedLetters: Decoder = (text) => [
  text.replaceAll(/(?<![\p{L}\p{N}])(?:[\p{L}\p{N}./:@-] ){4,}[\p{L}\p{N}/](?![\p{L}\p{N}])/gu, (run) =>
    run.replaceAll(' ', ''),
  ),
];

/** Makes links of what was written so that it is none: `hxxps://evil[.]com`, "evil dot com". */
const disarmedLinks: Decoder = (text) => [
  text
    .replaceAll(/\bhxxp/gi, 'http')
    .replaceAll(/ ?[[({] ?(?:\.|dot|punkt|punto|point|ponto) ?[\])}] ?/gi, '.')
    .replaceAll(/(?<=[a-z\d]) (?:dot|punkt|punto|point|ponto) (?=(?:com|net|org|io|example|test|invalid)\b)/gi, '.')
    .replaceAll(/ ?[[({] ?(?:at|@) ?[\])}] ?/gi, '@'),
];

const decoders: readonly Decoder[] = [
  tagLetters,
  zeroWidthBits,
  invisible,
  lookalikes,
  base64,
  hexadecimal,
  characterCodes,
  binary,
  escapes,
  rot13,
  reversed,
  spacedLetters,
  disarmedLinks,
];

const mostLayers = 3;
const mostTexts = 40;

/** Reads all that a text hides, layer under layer; the text itself comes first. */
export function uncover(text: string): string[] {
  const texts = new Set([text]);
  let layer = [text];
  for (let depth = 0; depth < mostLayers && layer.length > 0; depth += 1) {
    const found = layer.flatMap((known) => decoders.flatMap((decode) => decode(known)));
    layer = [...new Set(found)].filter((candidate) => candidate.trim() !== '' && !texts.has(candidate));
    for (const candidate of layer) if (texts.size < mostTexts) texts.add(candidate);
  }
  return [...texts];
}

function fromBits(bits: string): string {
  return Buffer.from((bits.match(/[01]{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2))).toString('utf8');
}
