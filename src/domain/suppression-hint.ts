/**
 * Leaves out the middle of an e-mail address or phone number, so that who knows it recognises it and nobody else learns it:
 * `j…e@a…m`, `+1…99`.
 */
export function suppressionHint(address: string): string {
  const at = address.lastIndexOf('@');
  if (at < 0) return ends(address, 2);
  return `${ends(address.slice(0, at), 1)}@${ends(address.slice(at + 1), 1)}`;
}

function ends(text: string, kept: number): string {
  return text.length <= kept * 2 + 1 ? '…' : `${text.slice(0, kept)}…${text.slice(-kept)}`;
}
