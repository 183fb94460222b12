import { compile } from 'html-to-text';
import type { HtmlToTextOptions } from 'html-to-text';

/** The elements that hold a signature in mails of Gmail, Thunderbird, Outlook, Apple Mail, Yahoo and Proton Mail. */
const signatures = [
  ...['.gmail_signature', '[data-smartmail="gmail_signature"]', '.moz-signature', '#Signature', '#signature'],
  ...['.apple-signature', '#AppleMailSignature', '#ymail_android_signature', '.protonmail_signature_block'],
  ...['#ms-outlook-mobile-signature', '#x_Signature'],
];

/** Whole mails that are answered, by programs that do not put them into a `blockquote`. */
const quotes = ['.yahoo_quoted', '.protonmail_quote', '.zmail_extra'];

const options: HtmlToTextOptions = {
  wordwrap: false,
  limits: { maxInputLength: 250_000, maxDepth: 200, ellipsis: '' },
  selectors: [
    { selector: 'a', options: { ignoreHref: true } },
    { selector: 'blockquote', options: { trimEmptyLines: true } },
    ...['img', 'hr', 'head', 'title', 'style', ...signatures].map((selector) => ({ selector, format: 'skip' })),
    ...quotes.map((selector) => ({ selector, format: 'blockquote' })),
    { selector: 'tr', format: 'block', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
    ...['td', 'th'].map((selector) => ({ selector, format: 'inlineSurround', options: { prefix: ' ', suffix: ' ' } })),
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
    { selector: 'p', options: { leadingLineBreaks: 2, trailingLineBreaks: 2 } },
  ],
};

const convert = compile(options);

/** Turns the HTML of a reply into plain text, in which quoted lines begin with `>`; marked signatures are dropped. */
export function replyHtmlToText(html: string): string {
  return convert(html);
}
