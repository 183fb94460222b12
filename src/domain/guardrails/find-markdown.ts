const leftovers: readonly (readonly [RegExp, string])[] = [
  [/\*\*(?=\S)[^*\n]{1,200}\*\*/, 'bold marks (**)'],
  [/(?<![\p{L}\p{N}_])__(?=\S)[^_\n]{1,200}__(?![\p{L}\p{N}_])/u, 'bold marks (__)'],
  [/^[ \t]{0,3}#{1,6} \S/m, 'a heading mark (#)'],
  [/```|~~~/, 'a code fence'],
  [/(?<!`)`[^`\n]{1,80}`(?!`)/, 'code marks (`)'],
  [/^[ \t]*[*+] \S/m, 'an asterisk for a list'],
  [/\[[^\]\n]{1,200}\]\([^)\n]{1,500}\)/, 'a link in brackets'],
  [/^\|?\s*:?-{3,}:?\s*\|/m, 'a table'],
  [/^>\s?\S/m, 'a quotation mark (>)'],
  [/^\[[^\]\n]{1,80}\]:\s*\S/m, 'the definition of a link'],
  [/!\[[^\]\n]{0,200}\]/, 'an image'],
];

/** Finds the marks of Markdown that a draft shows as they are, in its text. */
export function findMarkdown(text: string): string[] {
  return leftovers.flatMap(([mark, name]) => (mark.test(text) ? name : []));
}
