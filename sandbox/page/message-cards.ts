import type { ChatButton, ChatPost, ChatPress } from '../slack/chat-post.ts';
import type { IncomingSms } from '../twilio/incoming-sms.ts';
import type { SmsMessage } from '../twilio/sms-message.ts';
import { htmlToText } from './html-to-text.ts';
import { html, type Html } from './html.ts';
import { linkedText } from './linked-text.ts';
import { replyForm } from './reply-form.ts';
import { timeTag } from './time-tag.ts';

interface SmsCardOptions {
  readonly sms: SmsMessage;
  /** Whether there is an API that takes answers. */
  readonly canReply: boolean;
}

/** Writes an SMS, with a form to answer it as whoever got it. */
export function smsCard({ sms, canReply }: SmsCardOptions): Html {
  const { sid, from, messagingServiceSid, to, body, at } = sms;
  return html`<article class="card" id="sms-${sid}">
    <p class="meta"><b>${to}</b> from ${from === '' ? messagingServiceSid : from}, ${timeTag(at)}</p>
    <div class="text">${linkedText(body)}</div>
    ${canReply && replyForm({ action: `/sms-messages/${sid}/replies`, summary: `Answer as ${to}`, example: 'STOP' })}
  </article>`;
}

/** Writes an SMS that was written on this page. */
export function incomingSmsCard({ from, body, outcome, isDelivered, at }: IncomingSms): Html {
  return html`<article class="card">
    <p class="meta">You answered as <b>${from}</b>, ${timeTag(at)}</p>
    <div class="text">${body}</div>
    <p class="meta ${isDelivered ? 'good' : 'bad'}">${outcome}</p>
  </article>`;
}

interface ChatCardOptions {
  readonly post: ChatPost;
  /** Whether there is an API that hears of presses. */
  readonly canPress: boolean;
}

/** Writes a post in a channel, with its button, what was pressed and what the product answered. */
export function chatCard({ post, canPress }: ChatCardOptions): Html {
  const { ts, channel, text, buttons, presses, at, updatedAt } = post;
  const button = buttons.find(({ url }) => url === undefined);
  return html`<article class="card" id="chat-${ts}">
    <p class="meta">
      <b>${channel}</b>, ${timeTag(at)}${updatedAt !== undefined && html`, written anew ${timeTag(updatedAt)}`}
    </p>
    <div class="text">${linkedText(htmlToText(text))}</div>
    ${canPress && button !== undefined && pressForm(ts, button)} ${presses.map(pressNote)}
  </article>`;
}

function pressForm(ts: string, { label }: ChatButton): Html {
  return html`<details class="reply-form">
    <summary>Press “${label}” as somebody of the team</summary>
    <form method="post" action="/chat-posts/${ts}/presses">
      <label for="name-${ts}">Name, as Slack shows it</label>
      <input id="name-${ts}" name="name" required value="Sam Okafor" />
      <label for="email-${ts}">E-mail address, as Slack knows it</label>
      <input id="email-${ts}" name="email" type="email" value="sam@example.com" />
      <button type="submit">${label}</button>
    </form>
  </details>`;
}

function pressNote({ by, outcome, isDelivered, answer }: ChatPress): Html {
  return html`<div class="reply">
    <p class="meta">${by} pressed the button</p>
    ${answer !== undefined && html`<div class="text">${htmlToText(answer)}</div>`}
    <p class="meta ${isDelivered ? 'good' : 'bad'}">${outcome}</p>
  </div>`;
}
