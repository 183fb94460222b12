const currencies: Readonly<Record<string, string>> = {
  $: 'USD',
  usd: 'USD',
  dollar: 'USD',
  dollars: 'USD',
  '€': 'EUR',
  eur: 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  '£': 'GBP',
  gbp: 'GBP',
  pounds: 'GBP',
};

const number = String.raw`(?<![\d.,])(?:\d[\d., ]{0,20}\d|\d)`;
const before = String.raw`(?<before>[$€£]|\b(?:usd|eur|gbp)\b)\s?`;
const after = String.raw`\s?(?<after>%|percent\b|per cent\b|prozent\b|por ciento\b|por cento\b|pour cent\b|per cento\b|[$€£]|(?:usd|eur|gbp|dollars?|euros?|pounds)\b)`;
const figure = new RegExp(`${before}(?<priced>${number})|(?<counted>${number})${after}`, 'giu');

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
  return [...text.matchAll(figure)].map(({ 0: words, groups = {} }) => {
    const unit = (groups['before'] ?? groups['after'] ?? '').toLowerCase();
    const amount = plainNumber(groups['priced'] ?? groups['counted'] ?? '');
    return { words: words.trim(), meaning: `${amount} ${currencies[unit] ?? '%'}` };
  });
}

/** A separator followed by one or two last digits divides the fraction; every other one groups thousands. */
function plainNumber(text: string): number {
  const [, whole = '', fraction = '0'] = /^(.*?)(?:[.,](\d{1,2}))?$/.exec(text.trim()) ?? [];
  return Number(`${whole.replaceAll(/\D/g, '')}.${fraction}`);
}
