/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Field */

/**
 * Describes the fields that the API knows; a form's other fields become answers. The autocomplete tokens are those of HTML
 * (https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#autofill).
 * @type {Record<string, { label: string, autocomplete?: string, type?: string }>}
 */
export const knownFields = {
  email: { label: 'E-mail', autocomplete: 'email', type: 'email' },
  fullName: { label: 'Name', autocomplete: 'name' },
  firstName: { label: 'First name', autocomplete: 'given-name' },
  lastName: { label: 'Last name', autocomplete: 'family-name' },
  phone: { label: 'Phone', autocomplete: 'tel', type: 'tel' },
  company: { label: 'Company', autocomplete: 'organization' },
  jobTitle: { label: 'Job title', autocomplete: 'organization-title' },
  country: { label: 'Country', autocomplete: 'country-name' },
  message: { label: 'Message', type: 'textarea' },
};

/**
 * Tells which known field this is; `first_name`, `first-name` and `firstname` are `firstName`.
 * @param {Field} field
 */
export function knownNameOf(field) {
  const name = field.name.replace(/[-_]/g, '').toLowerCase();
  return Object.keys(knownFields).find((known) => known.toLowerCase() === name.replace(/^name$/, 'fullname'));
}

/**
 * @param {Field} element
 * @returns {element is HTMLInputElement}
 */
export function isBox(element) {
  return /^(checkbox|radio)$/.test(element.type);
}

/**
 * @param {Element} element
 * @returns {element is Field}
 */
function isField(element) {
  const { name, type } = /** @type {Field} */ (element);
  // Passwords and files are nobody's lead data.
  const isOther = /^(submit|reset|button|image|password|file|fieldset|output)$/.test(type);
  return Boolean(name) && !isOther && !element.matches(':disabled');
}

/**
 * Lists what a person can fill in, and the hidden fields.
 * @param {HTMLFormElement} form
 */
export function fieldsOf(form) {
  return Array.from(form.elements).filter(isField);
}

/**
 * Reads words as they are shown, without the text of controls among them.
 * @param {HTMLElement | null | undefined} element
 */
export function wordsOf(element) {
  /** @type {HTMLElement[]} */
  const controls = Array.from(element?.querySelectorAll('select, textarea') ?? []);
  const words = controls.reduce((rest, { innerText }) => rest.replace(innerText, ''), element?.innerText ?? '');
  return words.replace(/\s+/g, ' ').trim();
}

/**
 * Reads what was filled in, as its reader understands it: of a list the words, not the code.
 * @param {Field} field
 */
export function valueOf(field) {
  if (field instanceof HTMLSelectElement) {
    const chosen = Array.from(field.selectedOptions).filter(({ value }) => value);
    return chosen.map(({ text }) => text).join(', ');
  }
  if (isBox(field)) return field.checked ? field.value : '';
  return field.value.trim();
}
