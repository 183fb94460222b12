import { foldText } from './guardrails/fold-text.ts';
import { spelledNumbers } from './guardrails/spelled-numbers.ts';

const currencies: Readonly<Record<string, string>> = {
  $: 'USD',
  us$: 'USD',
  usd: 'USD',
  dollar: 'USD',
  dollars: 'USD',
  dolar: 'USD',
  dolares: 'USD',
  dollari: 'USD',
  '€': 'EUR',
  eur: 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  '£': 'GBP',
  gbp: 'GBP',
  pounds: 'GBP',
  pfund: 'GBP',
  chf: 'CHF',
  'fr.': 'CHF',
  sfr: 'CHF',
  franken: 'CHF',
  r$: 'BRL',
  brl: 'BRL',
  reais: 'BRL',
  '¥': 'JPY',
  jpy: 'JPY',
};

const number = String.raw`(?<![\d.,])(?:\d[\d., '’]{0,20}\d|\d)(?:\s?[km](?![\p{L}\p{N}]))?`;
const before = String.raw`(?<before>us\$|r\$|[$€£¥]|(?<!\p{L})(?:usd|eur|gbp|chf|brl|jpy|sfr|fr\.))\s?`;
const percent = String.raw`%|(?:percent|per cent|prozent|por ciento|por cento|pour cent|per cento|percento|percentage points|prozentpunkte)(?!\p{L})`;
const after = String.raw`\s?(?<after>${percent}|us\$|[$€£¥]|(?:usd|eur|gbp|chf|brl|jpy|dollars?|dolar(?:es)?|dollari|euros?|pounds|pfund|franken|reais)(?!\p{L}))`;
const figure = new RegExp(`${before}(?<priced>${number})|(?<counted>${number})${after}`, 'giu');
const spelled = new RegExp(
  String.raw`(?<!\p{L})(?<spelled>${[...spelledNumbers.keys()].toSorted((one, other) => other.length - one.length).join('|')})\s(?:${percent})`,
  'gu',
);

/** Finds the prices and percentages of a text that no statement states, as the text writes them. */
export function findUnstatedFigures(text: string, statements: readonly string[]): string[] {
  const stated = new Set(statements.flatMap((statement) => figuresIn(statement).map(({ meaning }) => meaning)));
  return [...new Set(figuresIn(text).flatMap(({ words, meaning }) => (stated.has(meaning) ? [] : words)))];
}

interface Figure {
  readonly words: string;
  /** The same for `$1,200`, `1200 USD` and `1.200,00 dollars`. */
  readonly meaning: string;
}

function figuresIn(text: string): Figure[] {
  const written = [...text.matchAll(figure)].map(({ 0: words, groups = {} }) => {
    const unit = (groups['before'] ?? groups['after'] ?? '').toLowerCase();
    const amount = plainNumber(groups['priced'] ?? groups['counted'] ?? '');
    return { words: words.trim(), meaning: `${amount} ${currencies[unit] ?? '%'}` };
  });
  const inWords = [
    ...foldText(text)
      .replaceAll(/[-\s]+/g, ' ')
      .matchAll(spelled),
  ].map(({ 0: words, groups = {} }) => ({
    words,
    meaning: `${spelledNumbers.get(groups['spelled'] ?? '') ?? Number.NaN} %`,
  }));
  return [...written, ...inWords];
}

const multiples: Readonly<Record<string, number>> = { k: 1_000, m: 1_000_000 };

/** A separator followed by one or two last digits divides the fraction; every other one groups thousands. */
function plainNumber(text: string): number {
  const [, digits = '', multiple = ''] = /^(.*?)\s?([km]?)$/i.exec(text.trim()) ?? [];
  const [, whole = '', fraction = '0'] = /^(.*?)(?:[.,](\d{1,2}))?$/.exec(digits) ?? [];
  return Number(`${whole.replaceAll(/\D/g, '')}.${fraction}`) * (multiples[multiple.toLowerCase()] ?? 1);
}
