import type { ChatPost } from '../slack/chat-post.ts';
import type { SmsMessage } from '../twilio/sms-message.ts';
import { htmlToText } from './html-to-text.ts';
import { html, type Html } from './html.ts';
import { linkedText } from './linked-text.ts';
import { timeTag } from './time-tag.ts';

/** Writes an SMS. */
export function smsCard({ from, messagingServiceSid, to, body, at }: SmsMessage): Html {
  return html`<article class="card">
    <p class="meta"><b>${to}</b> from ${from === '' ? messagingServiceSid : from}, ${timeTag(at)}</p>
    <div class="text">${linkedText(body)}</div>
  </article>`;
}

/** Writes a post in a channel. */
export function chatCard({ channel, text, at }: ChatPost): Html {
  return html`<article class="card">
    <p class="meta"><b>${channel}</b>, ${timeTag(at)}</p>
    <div class="text">${linkedText(htmlToText(text))}</div>
  </article>`;
}
