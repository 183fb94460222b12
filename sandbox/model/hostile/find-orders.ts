const contacts: readonly RegExp[] = [
  /!\[[^\]\n]*\]\([^)\n]*\)|!\[[^\]\n]*\]\[[^\]\n]*\]/g,
  /<(?:img|a|script|iframe|style|link|form|svg|div|meta|base|p|input|object)\b[^<>]*>/gi,
  /\{\{?[^{}\n]*\}?\}|\{%[^%\n]*%\}|<%[^%\n]*%>/g,
  /(?<![:/\w])\/\/[\w-]+(?:\.[\w-]+)+[^\s<>"'`“”«»)\]]*/g,
  /\b[a-z][a-z\d+.-]{1,20}:\/\/[^\s<>"'`“”«»)\]]+/gi,
  /\b(?:javascript|data|mailto|tel|sms):[^\s<>"'“”«»]+/gi,
  /(?<![\w@.])(?:[a-z\d-]{1,63}\.){1,5}[a-z]{2,24}(?:\/[^\s<>"'“”«»)\]]*)?(?![\w@])/gi,
  /[\w.%+-]+@[\w-]+(?:\.[\w-]+)+/g,
  /(?<![\w/])(?:\+|00)?\(?\d(?:[ ().-]{0,2}\d){7,14}(?!\w)/g,
];

const quoted: readonly RegExp[] = [
  /"([^"]{3,400})"/g,
  /“([^”]{3,400})”/g,
  /„([^“”]{3,400})[“”]/g,
  /«\s?([^»]{3,400}?)\s?»/g,
  /「([^」]{3,400})」/g,
  /`([^`\n]{3,400})`/g,
  /(?<![\p{L}\p{N}])'([^'\n]{3,400})'(?![\p{L}\p{N}])/gu,
];

/** Finds what texts want to see written: what they quote, and every link, image, address and telephone number. */
export function findOrders(texts: readonly string[]): string[] {
  const orders = texts.flatMap((text) => [
    ...quoted.flatMap((pattern) => [...text.matchAll(pattern)].map(([, order = '']) => order)),
    ...contacts.flatMap((pattern) => text.match(pattern) ?? []),
  ]);
  return [...new Set(orders)];
}
