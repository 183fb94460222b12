import type { OtherPerson } from './reply-reading.ts';

const address = /[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,6}/gu;

const familyPrefix = 'von|van|de|di|da|del|della|du|le|la|dos|zu';
const name = String.raw`\p{Lu}[\p{L}'’-]{1,30}(?:\.?\s(?:(?:${familyPrefix})\s)?\p{Lu}[\p{L}'’-]{0,30}){0,2}`;
const titles = [
  'Mr|Mrs|Ms|Miss|Dr|Prof|Herrn?|Frau|M|Mme|Mlle|Monsieur|Madame|Sr|Sra|Srta|Señora?|Don|Doña',
  'Sig|Sig\\.ra|Signora?|Dott|Dott\\.ssa|Senhora?|Dra?',
].join('|');
const title = String.raw`(?:${titles})\.?\s`;
const possessives = [
  'my|our|meinen?|meiner?|unseren?|unserer?|(?:à )?(?:mon|ma|notre)|(?:a )?mi|nuestr[oa]',
  '(?:al |alla |il |la )?mi[oa]|(?:o |a )?(?:meu|minha)',
].join('|');
const roles = [
  'colleague|coworker|boss|manager|Kolleg(?:e|in|en)|Chef(?:in)?|collègue|responsable|compañer[oa]|colega|jef[ea]',
  'collega|capo|gestora?|chefe',
].join('|');
const colleague = String.raw`(?:(?:${possessives})\s)?(?:${roles})?,?\s?`;

/** What stands before the name of whoever is meant. */
const pointers = [
  'contact|reach out to|(?:speak|talk) (?:to|with)|write to|get in touch with|e-?mail|ask|try|is|would be|cc|copying|add(?:ing|ed)',
  'wenden Sie sich (?:bitte )?(?:direkt )?an|wende dich (?:bitte )?an|sprechen Sie (?:bitte )?mit|schreiben Sie(?: bitte)?(?: an)?',
  'kontaktieren Sie(?: bitte)?|(?:zuständig|Ansprechpartner(?:in)?|Nachfolger(?:in)?) ist|an',
  "contacte[rz]|adresse[rz](?:-vous)? à|écri(?:vez|re) à|voyez avec|voir avec|parlez(?:-en)? à|rapprochez-vous de|c['’]est|est",
  'contacten?(?: con| a)?|contactar (?:con|a)|hablen? con|hablar con|escriban? a|diríjase a|póngase en contacto con|es',
  'contatti|contattare|contattate|si rivolga a|rivolgersi a|parli con|parlare con|scriva a|è',
  'falem? com|falar com|contatem?|contactem?|contatar|procure|escrevam? para|é',
].join('|');
const pointer = new RegExp(`(?<![\\p{L}])(?:${pointers})\\s`, 'giu');
/** Apart from the pointers: capitals matter in names alone. */
const pointedAt = new RegExp(`^${colleague}(?<titled>${title})?(?<name>${name})`, 'u');
const addressed = new RegExp(`(?:${title})?(?<name>${name})\\s*[(<\\[,:–-]{1,2}\\s*(?:mailto:)?$`, 'u');

/** What follows the name of whoever is in charge. */
const charges = [
  'is|handles|takes care|looks after|leads|runs|ist (?:jetzt |dafür |hierfür )?(?:zuständig|verantwortlich|Ihr)|kümmert',
  "s['’]occupe|s['’]en occupe|est (?:en charge|responsable)|se ocupa|se encarga|lleva|si occupa|se ne occupa",
  'cuida|é responsável|é o responsável|é a responsável',
].join('|');
const inCharge = new RegExp(`(?:${title})?(?<name>${name})(?=\\s(?:${charges}))`, 'u');

/** Capitalised words that are nobody's name. */
const noNames: ReadonlySet<string> = new Set([
  ...['I', 'You', 'We', 'He', 'She', 'It', 'They', 'The', 'This', 'That', 'Please', 'Best', 'Our', 'My', 'Who', 'What'],
  ...[
    'Sie',
    'Ihnen',
    'Er',
    'Es',
    'Wir',
    'Ich',
    'Das',
    'Die',
    'Der',
    'Bitte',
    'Vous',
    'Nous',
    'Elle',
    'Il',
    'Je',
    'Merci',
  ],
  ...['Usted', 'Ella', 'Lei', 'Lui', 'Ela', 'Ele', 'Você'],
  ...['Sales', 'Support', 'Marketing', 'Info', 'HR', 'IT', 'CEO', 'CTO', 'CFO'],
]);

/**
 * Finds whom a reply names as the one to write to instead, by name, e-mail address or both. A name counts where it stands
 * beside the address, after words such as "please contact", or before "is in charge".
 * @param ownAddresses of the writer and of us, which are nobody else's
 */
export function findOtherPerson(text: string, ownAddresses: readonly string[] = []): OtherPerson | undefined {
  const own = new Set(ownAddresses.map((each) => each.toLowerCase()));
  const found = [...text.matchAll(address)].find(([written]) => !own.has(written.toLowerCase()));
  const email = found?.[0].replace(/\.+$/, '').toLowerCase();
  const before = found === undefined ? '' : text.slice(Math.max(0, found.index - 120), found.index);
  const named = nameIn(addressed.exec(before)) ?? pointedName(text, email !== undefined) ?? nameIn(inCharge.exec(text));
  if (email === undefined && named === undefined) return undefined;
  return { ...(named !== undefined && { name: named }), ...(email !== undefined && { email }) };
}

/** A title, "my colleague" and three names fit well into it. */
const longestPointed = 200;

/** One capitalised word may be a department; with a title, a family name or an address beside it, it is a person. */
function pointedName(text: string, hasAddress: boolean): string | undefined {
  for (const { 0: words, index } of text.matchAll(pointer)) {
    const start = index + words.length;
    const match = pointedAt.exec(text.slice(start, start + longestPointed));
    const read = nameIn(match);
    if (read !== undefined && (hasAddress || match?.groups?.['titled'] !== undefined || read.includes(' ')))
      return read;
  }
  return undefined;
}

function nameIn(match: RegExpExecArray | null): string | undefined {
  const read = match?.groups?.['name']?.trim();
  return read === undefined || read.split(' ').some((word) => noNames.has(word)) ? undefined : read;
}
