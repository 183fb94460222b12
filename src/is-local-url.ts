/** Tells whether a URL leads to the machine that it is opened on. */
export function isLocalUrl(url: string): boolean {
  return URL.parse(url)?.hostname === 'localhost';
}
