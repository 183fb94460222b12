/** @type {Record<string, string>} */
const texts = {
  submit: 'Send',
  optional: '(optional)',
  sending: 'Sending …',
  success: 'Thank you. We will get back to you.',
  check: 'Please check the marked fields.',
  phone: 'Please enter a phone number.',
  tooMany: 'Too many requests. Please try again in {minutes} min.',
  failed: 'This could not be sent. Please try again.',
};

/**
 * Reads the attribute `data-{kind}-{name}` of a form, the name written with hyphens.
 * @param {HTMLElement} host
 * @param {string} kind
 * @param {string} name
 */
export function settingOf(host, kind, name) {
  return host.dataset[kind + name.charAt(0).toUpperCase() + name.slice(1)];
}

/**
 * Tells what the form says to its reader: its own `data-text-{name}`, else ours.
 * @param {HTMLElement} host
 * @param {string} name
 */
export function textOf(host, name) {
  return settingOf(host, 'text', name) ?? texts[name] ?? '';
}

/**
 * Reads names with spaces or commas between them.
 * @param {string | null | undefined} names
 */
export function splitNames(names) {
  return (names ?? '').split(/[\s,]+/).filter(Boolean);
}
