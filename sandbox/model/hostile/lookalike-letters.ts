const lookalikes = new Map([
  ...pairs('авекмнорстухіјѕԁһԛԝӏьг', 'abekmhopctyxijsdhqwlbr'),
  ...pairs('АВЕКМНОРСТУХІЈЅ', 'ABEKMHOPCTYXIJS'),
  ...pairs('αβεικνορτυχ', 'abeiknoptux'),
  ...pairs('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'),
  ...pairs('ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ', 'abcdefghijklmnoprstuvwyz'),
  ...pairs('ıɡɑօ。', 'igao.'),
]);

function pairs(from: string, to: string): [string, string][] {
  const letters = Array.from(to);
  return Array.from(from).map((letter, index) => [letter, letters[index] ?? letter]);
}

/** Reads letters of other alphabets for the Latin ones that they look like. */
export function readLookalikes(text: string): string {
  return Array.from(text, (letter) => lookalikes.get(letter) ?? letter).join('');
}
