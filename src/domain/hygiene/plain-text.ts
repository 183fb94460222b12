import { decodeUrlText } from './decode-url-text.ts';
import { dropInvisible } from './drop-invisible.ts';
import { htmlToPlainText } from './html-to-plain-text.ts';

/** Decodes one layer of URL encoding, markup and entities, and drops what no text holds; keeps line breaks, as `\n`. */
export function plainText(text: string): string {
  const readable = htmlToPlainText(decodeUrlText(dropInvisible(text)));
  return dropInvisible(dropControls(readable)).toWellFormed().normalize('NFC');
}

function dropControls(text: string): string {
  return text
    .replaceAll(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(/[^\P{Cc}\n]/gu, '');
}
