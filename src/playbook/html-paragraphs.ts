import { Liquid } from 'liquidjs';

const engine = new Liquid({ outputEscape: 'escape' });
const escaping = engine.parse('{{ text }}');

/** What follows a link in a sentence is no part of it. */
const link = /https:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]]/g;

/** Writes plain paragraphs as HTML: all of it escaped, and their https links made to be clicked. */
export function htmlParagraphs(paragraphs: readonly string[]): string {
  return paragraphs.map((paragraph) => `<p>${linked(paragraph)}</p>`).join('\n');
}

function linked(text: string): string {
  let html = '';
  let end = 0;
  for (const { 0: url, index } of text.matchAll(link)) {
    html += `${escaped(text.slice(end, index))}<a href="${escaped(url)}">${escaped(url)}</a>`;
    end = index + url.length;
  }
  return (html + escaped(text.slice(end))).replaceAll('\n', '<br>');
}

function escaped(text: string): string {
  return String(engine.renderSync(escaping, { text }));
}
