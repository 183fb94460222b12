import { describeFill } from './describe-fill.js';
import { fieldsOf, knownNameOf } from './fields.js';
import { makeHoneypot } from './honeypot.js';
import { make } from './make.js';
import { markField, problemOf } from './problems.js';
import { redirect } from './redirect.js';
import { makeKey, sendFill } from './send-fill.js';
import { textOf } from './settings.js';

/** @typedef {import('./fields.js').Field} Field */
/** @typedef {import('./send-fill.js').Answer} Answer */
/** @typedef {import('./send-fill.js').Fill} Fill */

/** How long a second click of a double click may follow; it must not meet the form that has just been emptied. */
const doubleClickMs = 1000;

/**
 * Makes a form check and send its leads.
 * @param {HTMLFormElement} form
 * @param {HTMLElement} host carries the settings: the form itself, or what it was built in
 */
export function enhanceForm(form, host) {
  /** @type {Map<Field, string>} */
  const consentTimes = new Map();
  /** @type {Fill | undefined} */
  let lastFill;
  let isBusy = false;

  const status = make('p', { class: 'leadline-status', role: 'status' });
  form.append(status, makeHoneypot());
  form.noValidate = true;

  /**
   * @param {'invalid' | 'sending' | 'sent' | 'failed'} state
   * @param {string} text
   */
  function show(state, text) {
    form.dataset.leadlineState = state;
    status.textContent = text;
  }

  /** @param {(readonly [Field, string])[]} problems */
  function complain(problems) {
    // A group of radio buttons is told once, at its last.
    const byName = new Map(problems.map((entry) => [entry[0].name, entry]));
    for (const [field, problem] of byName.values()) markField(field, problem);
    problems[0]?.[0].focus();
    show('invalid', textOf(host, 'check'));
  }

  /** @param {Answer} answer */
  function showRefusal({ status: code, ...answer }) {
    const [, fault, name] = /^(missing|invalid)_(email|phone)$/.exec(answer.code ?? '') ?? [];
    const field = fieldsOf(form).find((candidate) => name && knownNameOf(candidate) === name);
    const ownText = textOf(host, fault === 'missing' ? 'required' : `${name}`);
    if (field) return complain([[field, ownText || `${answer.message}`]]);
    const minutes = Math.ceil((answer.retryAfterMs ?? 60_000) / 60_000);
    show('failed', textOf(host, code === 429 ? 'tooMany' : 'failed').replace('{minutes}', `${minutes}`));
  }

  form.addEventListener('input', ({ target }) => markField(/** @type {Field} */ (target), ''));
  form.addEventListener('change', ({ target }) => {
    consentTimes.set(/** @type {Field} */ (target), new Date().toISOString());
  });
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (isBusy) return;
    const fields = fieldsOf(form);
    for (const field of fields) markField(field, '');
    const problems = fields
      .map((field) => /** @type {const} */ ([field, problemOf(field, host)]))
      .filter(([, problem]) => problem);
    if (problems.length > 0) return complain(problems);

    isBusy = true;
    show('sending', textOf(host, 'sending'));
    const content = JSON.stringify([...new FormData(form)]);
    if (lastFill?.content !== content) {
      lastFill = { key: makeKey(), content, body: JSON.stringify(describeFill(form, host, consentTimes)) };
    }
    const answer = await sendFill(lastFill);
    if (!answer.isTaken) {
      isBusy = false;
      return showRefusal(answer);
    }
    const { submissionId } = answer;
    lastFill = undefined;
    form.reset();
    consentTimes.clear();
    show('sent', textOf(host, 'success'));
    setTimeout(() => (isBusy = false), doubleClickMs);
    form.dispatchEvent(new CustomEvent('leadline:sent', { bubbles: true, detail: { submissionId } }));
    redirect(host.dataset.redirect);
  });
}
