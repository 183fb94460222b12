/** Seven digits or more, fifteen and what is dialled before them at most (ITU-T E.164), with separators between them. */
const candidate =
  /(?<![\p{L}\p{N}.,/$€£#-])(?:\+|00)?\s?\(?\d(?:[ .()/\u2010-\u2015-]{0,3}\d){6,16}(?![\p{L}\p{N}]|[.,:]\d)/gu;
/** Digits without a separator may count anything, unless one is told to call them. */
const calling =
  /\b(?:call|callto|phone|telephone|tel|mobile|cell|dial|ring|text|sms|whats ?app|signal|telegram|fax|ruf\w*|anruf\w*|telefon\p{L}*|handy|llam\p{L}*|tel[eé]fono|appel\p{L}*|t[eé]l[eé]phone|chiam\p{L}*|ligue|ligar|celular|n[uú]mero)\b[^\d\n]{0,30}$/iu;
const notPhones: readonly RegExp[] = [
  /\b[a-z][a-z\d+.-]{0,20}:\/\/\S+/gi,
  /(?<![\d./-])(?:\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{4}[./-]\d{1,2}[./-]\d{1,2})(?![./-]?\d)/g,
  /(?<!\d)\d{1,2}[:.]\d{2}\s?[-\u2010-\u2015]\s?\d{1,2}[:.]\d{2}(?!\d)/g,
  /(?<!\d)\d{1,2}:\d{2}(?!\d)/g,
  /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![.\d])/g,
  /(?<!\d)(?:19|20)\d{2}\s?[-/\u2010-\u2015]\s?(?:19|20)\d{2}(?!\d)/g,
];
/** Numbers in thousands, as many languages part them: 1 200 000. */
const thousands = /^[1-9]\d{0,2}(?:[ .]\d{3})+$/;

/** A subscriber's number without the codes before it; fewer last digits may agree by chance. */
const tellingDigits = 7;
const longestCountryCode = 3;

/**
 * Finds the telephone numbers of a text that no statement of ours holds, as the text writes them.
 * @param statements sentences and links that are ours
 */
export function findForeignPhones(text: string, statements: readonly string[]): string[] {
  const stated = statements.flatMap((statement) => phonesIn(statement, true)).map(digitsOf);
  return [...new Set(phonesIn(text, false))].filter((phone) => {
    const digits = digitsOf(phone);
    return !stated.some(
      (own) => own.endsWith(digits) || (digits.endsWith(own) && digits.length - own.length <= longestCountryCode),
    );
  });
}

function phonesIn(text: string, areNumbersPhones: boolean): string[] {
  const masked = notPhones.reduce(
    (rest, pattern) => rest.replaceAll(pattern, (found) => ' ; '.padEnd(found.length)),
    text,
  );
  return [...masked.matchAll(candidate)]
    .map(({ 0: written, index }) => ({ written: written.trim(), before: masked.slice(Math.max(0, index - 60), index) }))
    .filter(({ written, before }) => areNumbersPhones || isPhone(written, before))
    .map(({ written }) => written);
}

function isPhone(written: string, before: string): boolean {
  const digits = written.replaceAll(/\D/g, '');
  if (digits.length < tellingDigits || digits.length > 17) return false;
  if (/^(?:\+|00)/.test(written) || calling.test(before)) return true;
  if (thousands.test(written)) return false;
  return written !== digits || (digits.startsWith('0') && digits.length >= 9);
}

/** Without what is dialled before the number itself. */
function digitsOf(phone: string): string {
  return phone.replace('(0)', '').replaceAll(/\D/g, '').replace(/^0+/, '');
}
