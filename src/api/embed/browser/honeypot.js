import { make } from './make.js';

/** The name of the field that only a machine fills. */
export const honeypotName = 'hp_reference';

/** Makes that field. Its style is set by script, which no Content-Security-Policy forbids. */
export function makeHoneypot() {
  const field = make('input', { name: honeypotName, tabindex: '-1', autocomplete: 'off' });
  const trap = make('div', { 'aria-hidden': 'true' }, field);
  trap.style.cssText = 'position: fixed; left: -10000px';
  return trap;
}
