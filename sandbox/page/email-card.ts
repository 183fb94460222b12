import type { Email } from '../postmark/email.ts';
import type { LeadReply } from '../replies/lead-reply.ts';
import { html, type Html } from './html.ts';
import { linkedText } from './linked-text.ts';
import { replyForm } from './reply-form.ts';
import { timeTag } from './time-tag.ts';

interface EmailCardOptions {
  readonly email: Email;
  readonly replies: readonly LeadReply[];
  /** Whether there is an API that takes replies. */
  readonly canReply: boolean;
}

/** Writes an e-mail as a mail program shows it, with the replies to it and a form for the next. */
export function emailCard({ email, replies, canReply }: EmailCardOptions): Html {
  return html`<article class="card" id="email-${email.id}">
    <header>
      <h3>${email.subject === '' ? '(no subject)' : email.subject}</h3>
      <dl class="envelope">
        <dt>From</dt>
        <dd>${email.from}</dd>
        <dt>To</dt>
        <dd>${email.to}</dd>
        ${
          email.replyTo !== '' &&
          html`<dt>Reply to</dt>
            <dd>${email.replyTo}</dd>`
        }
        <dt>Sent</dt>
        <dd>${timeTag(email.at)} through ${email.vendor}</dd>
      </dl>
    </header>
    ${email.text !== '' && html`<div class="text">${linkedText(email.text)}</div>`}
    ${email.html !== '' && (email.text === '' ? htmlFrame(email) : htmlDetails(email))} ${replies.map(replyNote)}
    ${canReply && replyForm({ action: `/emails/${email.id}/replies`, summary: 'Reply as this lead', example: 'Thanks, can we talk on Thursday?' })}
  </article>`;
}

/** Shows HTML where it can do nothing: no scripts, no forms, no access to this page. Its links open in a new window. */
function htmlFrame({ html: body, subject }: Email): Html {
  return html`<iframe
    sandbox="allow-popups allow-popups-to-escape-sandbox"
    title="${subject}"
    srcdoc="${`<base target="_blank">${body}`}"
    loading="lazy"
  ></iframe>`;
}

function htmlDetails(email: Email): Html {
  return html`<details>
    <summary>As HTML</summary>
    ${htmlFrame(email)}
  </details>`;
}

function replyNote({ text, outcome, isDelivered, at }: LeadReply): Html {
  return html`<div class="reply">
    <p class="meta">You replied as this lead, ${timeTag(at)}</p>
    <div class="text">${text}</div>
    <p class="meta ${isDelivered ? 'good' : 'bad'}">${outcome}</p>
  </div>`;
}
