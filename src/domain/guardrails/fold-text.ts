import { dropInvisible } from '../hygiene/drop-invisible.ts';

const lookalikes = new Map<string, string>([
  ...pairs('авекмнорстухіјѕԁһԛԝӏьгԍзч', 'abekmhopctyxijsdhqwlbrgzy'),
  ...pairs('АВЕКМНОРСТУХІЈЅԚԜӀ', 'abekmhopctyxijsqwl'),
  ...pairs('αβεηικνοπρστυχγω', 'abenikvonpotuxyw'),
  ...pairs('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'abezhikmnoptyx'),
  ...pairs('ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ', 'abcdefghijklmnoprstuvwyz'),
  ...pairs('ıłøđɡɑöօսց', 'ilodgaoouq'),
  ['ß', 'ss'],
]);

/** Letters in filled squares and circles, and the halves of flags. */
const enclosedLetters = [0x1f150, 0x1f170, 0x1f1e6];

function pairs(from: string, to: string): [string, string][] {
  const letters = Array.from(to);
  return Array.from(from).map((letter, index) => [letter, letters[index] ?? letter]);
}

/**
 * Puts a text into the form in which words are compared: what looks alike is alike. Lower case, no accents, nothing that a
 * reader does not see, Latin letters for those of other scripts that look so (Unicode Technical Standard 39).
 */
export function foldText(text: string): string {
  return foldLetters(dropInvisible(text).normalize('NFKD'));
}

function foldLetters(text: string): string {
  const bare = text.replaceAll(/[\p{M}\p{Cf}]/gu, '');
  return Array.from(bare)
    .map((letter) => lookalikes.get(letter) ?? enclosed(letter))
    .join('')
    .toLowerCase();
}

function enclosed(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  const start = enclosedLetters.find((first) => code >= first && code < first + 26);
  return start === undefined ? letter : String.fromCodePoint(97 + code - start);
}
