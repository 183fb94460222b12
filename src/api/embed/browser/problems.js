import { isBox, knownNameOf } from './fields.js';
import { make } from './make.js';
import { splitNames, textOf } from './settings.js';

/** @typedef {import('./fields.js').Field} Field */

/** Loose on purpose: what a number is worth is the API's to judge. */
const phonePattern = /^([+(]*\d[\d\s()./ext-]{4,})?$/i;

/**
 * Says what is wrong with a field, in the browser's own words where the form has no others; nothing when all is well.
 * @param {Field} field
 * @param {HTMLElement} host
 */
export function problemOf(field, host) {
  const { valueMissing, typeMismatch } = field.validity;
  if (knownNameOf(field) === 'phone' && !phonePattern.test(field.value.trim())) return textOf(host, 'phone');
  if (field.validity.valid || !field.willValidate) return '';
  const ownText = textOf(host, valueMissing ? 'required' : typeMismatch ? field.type : '');
  return ownText || field.validationMessage;
}

/**
 * Shows a problem at its field, or takes it away.
 * @param {Field} field
 * @param {string} problem
 */
export function markField(field, problem) {
  const anchor = (isBox(field) ? field.labels?.[0] : field.closest('label')) ?? field;
  const previous = anchor.nextElementSibling;
  const ids = splitNames(field.getAttribute('aria-describedby')).filter((id) => id !== previous?.id);
  if (previous?.matches('.leadline-error')) previous.remove();
  if (problem) {
    const id = `leadline-error-${Math.random()}`;
    anchor.after(make('p', { class: 'leadline-error', id }, problem));
    ids.unshift(id);
  }
  field.setAttribute('aria-invalid', String(problem !== ''));
  field.setAttribute('aria-describedby', ids.join(' '));
}
