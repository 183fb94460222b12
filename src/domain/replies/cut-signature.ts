/** RFC 3676, section 4.3; mail programs and gateways lose its trailing space. */
const separator = /^--\s?$/;

/** What phones put below a mail. */
const deviceLines = [
  'sent from (?:my |the )?\\S|sent (?:with|via) \\S|get outlook for ',
  'gesendet (?:von|mit) |von meinem .{1,40} gesendet|outlook für .{1,20} (?:beziehen|herunterladen)',
  'envoyé (?:de mon|depuis|à partir de|avec) |(?:obtenir|télécharger) outlook pour ',
  'enviado (?:desde|de mi) |obtener outlook para |enviado do (?:meu )?|obter o outlook para ',
  'inviato da |(?:scarica|ottieni) outlook per ',
].join('|');
const deviceLine = new RegExp(`^(?:${deviceLines})`, 'iu');

const closings = [
  '(?:best|kind|kindest|warm|warmest|with kind|with best|many)? ?(?:regards|wishes)|sincerely(?: yours)?',
  'yours (?:sincerely|faithfully|truly)|cheers|all the best|best',
  '(?:mit )?(?:freundlichen?|besten?|herzlichen?|vielen?|lieben?|schönen?|sonnigen?) gr(?:ü|ue)(?:ß|ss)en?',
  'gr(?:u|ü|ue)(?:ß|ss)e?|mfg|lg|vg|hochachtungsvoll',
  '(?:bien |très )?cordialement(?: vôtre)?|(?:sincères |meilleures |cordiales )?salutations(?: distinguées)?|bien à vous',
  '(?:veuillez|je vous prie).{0,80}salutations.{0,40}|amicalement',
  '(?:un )?(?:cordial(?:es)?|atentos?)? ?saludos?(?: cordiales)?|(?:muy )?atentamente|un abrazo',
  '(?:cordiali|distinti|migliori|cari) saluti|(?:un )?cordiale saluto|saluti|cordialmente|buona giornata',
  'atenciosamente|att|(?:com os )?(?:melhores )?cumprimentos|(?:um )?abraços?|grat[oa]',
].join('|');
const thanks = '(?:many )?thanks and |merci et |danke und |gracias y |grazie e |obrigad[oa] e ';
const closing = new RegExp(`^(?:${thanks})?(?:${closings})(?: from .{1,30}| aus .{1,30})? ?[,.!]?$`, 'iu');

/** Lawyers' texts below a mail, which may speak of wrong recipients. */
const disclaimerWords = [
  'confidential(?:ity)?|disclaimer|intended (?:solely |only )?(?:recipient|for)|legally privileged',
  'vertraulich\\w*|haftungsausschluss|datenschutzhinweis|confidentiel\\w*|destinataire|confidencial\\w*|destinatario',
  'destinatário|riservat\\w*|riservatezza|consider the environment|before printing',
].join('|');
const disclaimer = new RegExp(`\\b(?:${disclaimerWords})\\b`, 'iu');

const postscript = /^p\.? ?s\.?(?:\s?:|\s|$)/iu;
/** More than this below a closing is a letter that goes on. */
const mostSignatureLines = 25;
const longestSignatureLineWords = 6;

/**
 * Cuts what stands below a person's own words: the signature, the line of a phone, a legal notice. Sentences after a closing
 * formula stay, above all a postscript. A text that is nothing else stays whole.
 */
export function cutSignature(text: string): string {
  const lines = text.split('\n');
  const mark = lines.findIndex((line, place) => separator.test(line) && isRuleOfSignature(lines, place));
  const above = (mark === -1 ? lines : lines.slice(0, mark)).filter((line) => !deviceLine.test(line.trim()));
  const written = withoutClosing(withoutDisclaimer(above)).join('\n').trim();
  return written === '' ? text.trim() : written;
}

function isRuleOfSignature(lines: readonly string[], place: number): boolean {
  return lines[place] === '-- ' || lines.length - place <= mostSignatureLines;
}

function withoutDisclaimer(lines: readonly string[]): readonly string[] {
  const start = lines.findIndex(
    (line, place) =>
      line.trim().length > 60 && disclaimer.test(line) && hasTextAbove(lines, place) && isNewParagraph(lines, place),
  );
  return start === -1 ? lines : lines.slice(0, start);
}

function hasTextAbove(lines: readonly string[], place: number): boolean {
  return lines.slice(0, place).some((line) => line.trim() !== '');
}

function isNewParagraph(lines: readonly string[], place: number): boolean {
  return (lines[place - 1] ?? '').trim() === '' || /^[-_*=]{3,}$/.test((lines[place - 1] ?? '').trim());
}

function withoutClosing(lines: readonly string[]): readonly string[] {
  const place = lines.findLastIndex((line) => closing.test(line.trim()));
  if (place < 1 || lines.length - place > mostSignatureLines) return lines;
  let isPostscript = false;
  const sentences = lines.slice(place + 1).filter((line) => {
    isPostscript ||= postscript.test(line.trim());
    return isPostscript || isSentence(line.trim());
  });
  return [...lines.slice(0, place), ...(sentences.length > 0 ? ['', ...sentences] : [])];
}

/** Titles, addresses and phone numbers are no sentences. */
function isSentence(line: string): boolean {
  const words = line.split(/\s+/).filter((word) => /\p{L}{2,}/u.test(word));
  const isContact = /@|https?:|www\.|[|•·]|(?:\d[\s()/.-]*){6,}/.test(line);
  const isTitle = words.filter((word) => /^\p{Lu}/u.test(word)).length * 2 > words.length;
  return words.length >= longestSignatureLineWords && !isContact && !isTitle;
}
