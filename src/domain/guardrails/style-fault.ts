/** Tells what a style attribute does that no message of ours needs: load, run, hide or cover something. */
export function styleFault(style: string): string | undefined {
  const plain = style
    .replaceAll(/\/\*[^]*?\*\//g, '')
    .replaceAll(/\\([\da-f]{1,6})\s?/gi, (whole, code: string) => characterOf(code) ?? whole)
    .replaceAll('\\', '')
    .replaceAll(/\s+/g, '')
    .toLowerCase();
  if (/expression\(|javascript:|behaviou?r:|-moz-binding|@import/.test(plain)) return 'Its style runs a program.';
  if (/url\(|image-set\(/.test(plain)) return 'Its style loads something from a server.';
  if (/display:none|visibility:hidden|opacity:0(?![.\d])|font-size:0(?![.\d])|text-indent:-|mso-hide:all/.test(plain)) {
    return 'Its style hides words.';
  }
  return /position:(?:fixed|absolute)/.test(plain) ? 'Its style covers other things.' : undefined;
}

function characterOf(hexadecimal: string): string | undefined {
  const code = Number.parseInt(hexadecimal, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
