import { htmlParagraphs } from '../playbook/html-paragraphs.ts';

/** Writes the text of an e-mail as HTML that says the same: what stands between empty lines becomes a paragraph. */
export function htmlOfText(text: string): string {
  return htmlParagraphs(
    text
      .split(/\n\s*\n/)
      .map((paragraph) => paragraph.trim())
      .filter((paragraph) => paragraph !== ''),
  );
}
