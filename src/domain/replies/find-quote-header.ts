/** A line above a mail that was copied below it, as Outlook, Gmail, Apple Mail and Thunderbird write it. */
const copyTitles = [
  'original message|original appointment|forwarded message|begin forwarded message',
  'ursprüngliche nachricht|originalnachricht|weitergeleitete nachricht|anfang der weitergeleiteten nachricht',
  "message d['’]origine|message original|message transféré|message transmis|début du message (?:transféré|réexpédié)",
  'mensaje original|mensaje reenviado|inicio del mensaje reenviado',
  'messaggio originale|messaggio inoltrato|messaggio iniziale|inizio messaggio inoltrato',
  'mensagem original|mensagem encaminhada|início da mensagem encaminhada',
].join('|');
const copyLine = new RegExp(`^(?:[-_]{2,12} ?(?:${copyTitles}) ?[-_]{0,12}|(?:${copyTitles}) ?:)$`, 'iu');

/** The names of mail headers as mail programs translate them. */
const fromLabels = 'from|von|de|da|expéditeur|remitente|mittente|remetente|absender';
const otherLabels = [
  'sent|date|to|cc|subject|reply-to|importance|gesendet|datum|an|betreff|kopie|antwort an',
  "envoyé|date d['’]envoi|à|a|objet|copie|enviado(?: el| em)?|fecha|para|asunto|data|inviato|oggetto|assunto",
].join('|');
const fromLabel = new RegExp(`^[*_]{0,2}(?:${fromLabels}) ?: ?[*_]{0,2}\\s*\\S`, 'iu');
const otherLabel = new RegExp(`^[*_]{0,2}(?:${otherLabels}) ?: ?[*_]{0,2}(?:\\s|$)`, 'iu');

/** So many lines of a copied header are looked at; one may be wrapped. */
const headerLines = 7;

const wrote =
  'wrote|writes|schrieb|schrieben|a écrit|écrivait|ecrit|escribió|escribio|ha scritto|scrisse|escreveu|schreef|pisze|skrev';
const angledAddress = '<[^<>\\s]+@[^<>\\s]+>';
/** "On Mon, 4 May 2026 at 09:12, Jane Doe <jane@example.com> wrote:" and its like; German and Dutch name the person last. */
const attributions = [
  `(?:on|am|le|el|il|em|in data|op|den)\\s.{3,300}\\s(?:${wrote})(?:\\s.{0,200})?`,
  `.{2,200}(?:${angledAddress}|\\d{4}|\\d{1,2}:\\d{2}).{0,60}\\s(?:${wrote})(?:\\s.{0,200})?`,
  `\\d{4}-\\d\\d-\\d\\d \\d{1,2}:\\d\\d .{0,200}${angledAddress}`,
].join('|');
const attribution = new RegExp(`^[-_]{0,4} ?(?:${attributions}) ?:? ?[-_]{0,4}$`, 'iu');
/** Long attributions are wrapped by mail programs. */
const mostAttributionLines = 4;
const longestAttribution = 500;

/** A quote's header within the lines of a mail: from `start`, before `end`. */
export interface QuoteHeader {
  readonly kind: 'attribution' | 'copy';
  readonly start: number;
  readonly end: number;
}

/** Finds the first header of a mail that was copied whole, which goes on to the end of the text. */
export function findCopiedMail(lines: readonly string[]): QuoteHeader | undefined {
  const start = lines.findIndex((line, place) => copyLine.test(line.trim()) || isHeaderBlock(lines, place));
  return start === -1 ? undefined : { kind: 'copy', start, end: start + 1 };
}

function isHeaderBlock(lines: readonly string[], place: number): boolean {
  if (!fromLabel.test(lines[place]?.trim() ?? '')) return false;
  const following = lines.slice(place + 1, place + 1 + headerLines).map((line) => line.trim());
  return following.filter((line) => otherLabel.test(line)).length >= 2;
}

/** Reads the attribution that begins at a line, if one does. */
export function readAttribution(lines: readonly string[], start: number): QuoteHeader | undefined {
  if ((lines[start] ?? '').trim() === '') return undefined;
  for (let end = start + 1; end <= Math.min(start + mostAttributionLines, lines.length); end += 1) {
    const last = (lines[end - 1] ?? '').trim();
    if (last === '' || last.startsWith('>')) return undefined;
    const joined = lines
      .slice(start, end)
      .map((line) => line.trim())
      .join(' ');
    if (joined.length > longestAttribution) return undefined;
    if (joined.endsWith(':') && attribution.test(joined)) return { kind: 'attribution', start, end };
  }
  return undefined;
}

/** Tells an attribution that can be nothing else, since it names an address or a time of day. */
export function isUnmistakable(line: string): boolean {
  return (
    /<[^<>\s]+@[^<>\s]+>|\S@\S+\.\S/.test(line) ||
    (/\b\d{1,2}[:h.]\d{2}\b/.test(line) && /\d{4}|\d{1,2}[./-]\d{1,2}/.test(line))
  );
}
