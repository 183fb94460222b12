import { compile } from 'html-to-text';
import type { HtmlToTextOptions } from 'html-to-text';

const blockElements =
  'address|article|aside|blockquote|body|br|center|dd|div|dl|dt|fieldset|figure|footer|form|h[1-6]|head|header|hr|html|li|main|nav|ol|p|pre|section|table|tbody|td|tfoot|th|thead|tr|ul';
const otherElements =
  'a|abbr|applet|area|audio|b|base|big|blink|button|canvas|cite|code|del|details|dialog|em|embed|font|frame|frameset|i|iframe|image|img|input|ins|isindex|keygen|label|link|map|mark|marquee|math|meta|nobr|noscript|object|option|picture|q|s|script|select|small|source|span|strike|strong|style|sub|summary|sup|svg|template|textarea|title|tt|u|var|video|wbr|xml|xss';

/**
 * Markup is a tag of a known element without words of its own, or with attributes that have values, or a comment. So `a < b`,
 * `List<String>` and `<jane@example.com>` stay text.
 */
const markup = new RegExp(
  `<(?:!--|!doctype\\b|!\\[CDATA\\[|/?(?:${blockElements}|${otherElements})(?:\\s*/?>|[\\s/][^<>=]*=[^<>]*>))`,
  'i',
);
const block = new RegExp(`<(?:${blockElements})\\b`, 'i');

const options: HtmlToTextOptions = {
  wordwrap: false,
  // The text is cut before; depth is bounded since the converter calls itself for every level.
  limits: { maxDepth: 200, ellipsis: '' },
  selectors: [
    { selector: 'a', options: { ignoreHref: true } },
    // Tables of mails are layout: a row is a line, its cells stand beside each other.
    { selector: 'tr', format: 'block', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
    ...['td', 'th'].map((selector) => ({ selector, format: 'inlineSurround', options: { prefix: ' ', suffix: ' ' } })),
    ...['img', 'hr', 'head', 'title'].map((selector) => ({ selector, format: 'skip' })),
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
  ],
};

const convertDocument = compile(options);
const convertLines = compile({ ...options, preserveNewlines: true });

const entity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;

/**
 * Turns HTML into the text that its reader sees, without links' addresses and images, and decodes entities. Text without
 * markup keeps every `<`. Line breaks are layout in a text with block elements, and the writer's own in one without.
 */
export function htmlToPlainText(text: string): string {
  if (!markup.test(text)) return decodeEntities(text);
  return block.test(text) ? convertDocument(text) : convertLines(text);
}

/** Leaves everything between entities as it is, line breaks and `<` too. */
function decodeEntities(text: string): string {
  const known = new Map<string, string>();
  return text.replaceAll(entity, (written) => {
    // An entity that stands for white space alone comes out empty.
    const decoded = known.get(written) ?? (convertLines(written) || ' ');
    known.set(written, decoded);
    return decoded;
  });
}
