/** The signature separator of RFC 3676, section 4.3; its trailing space tells it from a ruler that somebody typed. */
const signatureSeparator = '-- ';

/** Outlook's line above the mail that is answered. */
const originalMessage =
  /^-{2,12} ?(?:original message|ursprüngliche nachricht|message d['’]origine|mensaje original|messaggio originale|mensagem original) ?-{2,12}$/i;

/** The line above a quote, for example `On Mon, 4 May 2026 at 09:12, Jane Doe <jane@example.com> wrote:`; mail programs may wrap it. */
const attribution =
  /^(?:(?:on|am|le|el|il|em|op) .{1,300}(?:wrote|schrieb.{0,200}|a écrit|escribió|ha scritto|escreveu|schreef.{0,200})) ?:$/i;

/**
 * Cuts a mail's signature and the mail that it answers off its end, where they are unmistakable; lists, rulers and `>` of
 * ordinary form messages stay, and so does a message that is nothing else. Its time is proportional to the text.
 */
export function cutQuotedMail(text: string): string {
  const lines = text.split('\n');
  const end = lines.findIndex((line) => line === signatureSeparator || originalMessage.test(line.trim()));
  const written = withoutTrailingQuote(end === -1 ? lines : lines.slice(0, end)).join('\n');
  return written.trim() === '' ? text : written;
}

function withoutTrailingQuote(lines: readonly string[]): readonly string[] {
  const beforeQuote = lines.slice(0, lines.findLastIndex((line) => !isBlank(line) && !isQuoted(line)) + 1);
  if (!lines.slice(beforeQuote.length).some(isQuoted)) return lines;
  for (const wrappedLines of [1, 2]) {
    const header = beforeQuote.slice(-wrappedLines).map((line) => line.trim());
    if (attribution.test(header.join(' '))) return beforeQuote.slice(0, -wrappedLines);
  }
  return lines;
}

function isQuoted(line: string): boolean {
  return line.startsWith('>');
}

function isBlank(line: string): boolean {
  return line.trim() === '';
}
