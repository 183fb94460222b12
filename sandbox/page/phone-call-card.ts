import type { PhoneCall, PressedKey } from '../twilio/phone-call.ts';
import { html, type Html } from './html.ts';
import { timeTag } from './time-tag.ts';

interface PhoneCallCardOptions {
  readonly call: PhoneCall;
  /** Whether there is an API that hears of keys. */
  readonly canAnswer: boolean;
}

const answers = [
  { keys: '1', label: 'Answer and press 1' },
  { keys: '2', label: 'Answer and press 2' },
  { keys: '', label: 'Answer and press nothing' },
  { keys: 'missed', label: 'Do not answer' },
] as const;

/** Writes a call with what it says, and, while it rings, with buttons to answer it as whoever is called. */
export function phoneCallCard({ call, canAnswer }: PhoneCallCardOptions): Html {
  const { sid, from, to, said, status, keys, at } = call;
  return html`<article class="card" id="call-${sid}">
    <p class="meta"><b>${to}</b> from ${from}, ${timeTag(at)}: ${status}</p>
    <div class="text">${said}</div>
    ${canAnswer && status === 'ringing' && answerForm(call)} ${keys.map(keyNote)}
  </article>`;
}

function answerForm({ sid, to }: PhoneCall): Html {
  return html`<details class="reply-form">
    <summary>Answer as ${to}</summary>
    <form method="post" action="/phone-calls/${sid}/answers">
      ${answers.map(({ keys, label }) => html`<button type="submit" name="keys" value="${keys}">${label}</button>`)}
    </form>
  </details>`;
}

function keyNote({ key, answer, outcome, isDelivered }: PressedKey): Html {
  return html`<div class="reply">
    <p class="meta">You pressed <b>${key}</b></p>
    <div class="text">${answer}</div>
    <p class="meta ${isDelivered ? 'good' : 'bad'}">${outcome}</p>
  </div>`;
}
