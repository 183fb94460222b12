/** A document as Jira's API takes it (https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/). */
export interface AdfDocument {
  readonly type: 'doc';
  readonly version: 1;
  readonly content: readonly AdfParagraph[];
}

interface AdfParagraph {
  readonly type: 'paragraph';
  readonly content: readonly AdfInline[];
}

type AdfInline = { readonly type: 'text'; readonly text: string } | { readonly type: 'hardBreak' };

/** Writes plain text as a document: blank lines part paragraphs. Nothing in it becomes a link, a mention or a macro. */
export function adfDocument(text: string): AdfDocument {
  const paragraphs = text
    .replaceAll('\r\n', '\n')
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
  return {
    type: 'doc',
    version: 1,
    content: paragraphs.map((paragraph) => ({ type: 'paragraph', content: inlineOf(paragraph) })),
  };
}

function inlineOf(paragraph: string): AdfInline[] {
  return paragraph.split('\n').flatMap((line, index): AdfInline[] => [
    ...(index === 0 ? [] : [{ type: 'hardBreak' } as const]),
    // A text node must not be empty.
    ...(line === '' ? [] : [{ type: 'text', text: line } as const]),
  ]);
}
