/**
 * Goes to the page that follows, if it is one of this site or encrypted; an attribute may come from anywhere.
 * @param {string | undefined} target
 */
export function redirect(target) {
  if (!target) return;
  const { href, origin, protocol } = new URL(target, location.href);
  if (protocol === 'https:' || (protocol === 'http:' && origin === location.origin)) location.assign(href);
}
