import { knownFields } from './fields.js';
import { make } from './make.js';
import { settingOf, splitNames, textOf } from './settings.js';

let builtForms = 0;

/**
 * Builds the ready-made form inside its host, as the host's attributes want it.
 * @param {HTMLElement} host
 */
export function buildForm(host) {
  const form = make('form', { class: 'leadline-form' });
  builtForms += 1;
  const prefix = `leadline-${builtForms}-`;
  const required = splitNames(host.dataset.required ?? 'email');
  for (const name of splitNames(host.dataset.fields ?? 'email,firstName,company,message')) {
    form.append(makeField(host, name, prefix + name, required.includes(name)));
  }
  for (const channel of ['email', 'sms']) {
    const wording = settingOf(host, 'consent', channel);
    if (!wording) continue;
    const name = `consent_${channel}`;
    const id = prefix + name;
    const box = make('input', { type: 'checkbox', id, name });
    form.append(make('div', { class: 'leadline-consent' }, box, make('label', { for: id }, wording)));
  }
  form.append(make('button', {}, textOf(host, 'submit')));
  host.append(form);
  return form;
}

/**
 * @param {HTMLElement} host
 * @param {string} name
 * @param {string} id
 * @param {boolean} isRequired
 */
function makeField(host, name, id, isRequired) {
  const { label, autocomplete = 'off', type = 'text' } = knownFields[name] ?? { label: name };
  const words = make('label', { for: id }, settingOf(host, 'label', name) ?? label);
  const hint = make('small', {}, isRequired ? '' : ` ${textOf(host, 'optional')}`);
  const field = type === 'textarea' ? make(type, { rows: '4' }) : make('input', { type });
  Object.assign(field, { id, name, autocomplete, required: isRequired });
  return make('div', { class: 'leadline-field' }, words, hint, field);
}
