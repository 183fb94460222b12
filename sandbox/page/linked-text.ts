import { html, type Html } from './html.ts';

/** Writes plain text as HTML in which web addresses can be followed. */
export function linkedText(text: string): Html {
  const parts = text.split(/(https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]])/);
  // The parts at odd places are what the pattern caught.
  return html`${parts.map((part, index) =>
    index % 2 === 0 ? part : html`<a href="${part}" target="_blank" rel="noopener noreferrer">${part}</a>`,
  )}`;
}
