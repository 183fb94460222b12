import { z } from 'zod';

const inlineSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: z.string().min(1), marks: z.array(z.unknown()).optional() }),
  z.strictObject({ type: z.literal('hardBreak'), attrs: z.unknown().optional() }),
]);

/** Defines documents of plain paragraphs (https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/). */
const documentSchema = z.strictObject({
  type: z.literal('doc'),
  version: z.literal(1),
  content: z.array(z.strictObject({ type: z.literal('paragraph'), content: z.array(inlineSchema).default([]) })),
});

/** Reads the text of a document; undefined when it is none, or one with more than paragraphs. */
export function documentText(document: unknown): string | undefined {
  const paragraphs = documentSchema
    .safeParse(document)
    .data?.content.map(({ content }) => content.map((node) => (node.type === 'text' ? node.text : '\n')).join(''));
  return paragraphs?.join('\n\n');
}
