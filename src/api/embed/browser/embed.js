import { buildForm } from './build-form.js';
import { enhanceForm } from './enhance-form.js';
import { addStyles } from './styles.js';

/** Takes charge of every `<form data-leadline>`, and fills every `<div data-leadline-form>` with a form. */
function start() {
  addStyles();
  /** @type {NodeListOf<HTMLFormElement>} */
  const forms = document.querySelectorAll('form[data-leadline]');
  /** @type {NodeListOf<HTMLElement>} */
  const hosts = document.querySelectorAll('div[data-leadline-form]');
  for (const form of forms) enhanceForm(form, form);
  for (const host of hosts) enhanceForm(buildForm(host), host);
}

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
else start();
