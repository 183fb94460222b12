import { html, type Html } from './html.ts';

interface ReplyFormOptions {
  /** Where the form goes. */
  readonly action: string;
  readonly summary: string;
  readonly example: string;
}

/** Writes a form that is folded up, by which somebody answers in another person's place. */
export function replyForm({ action, summary, example }: ReplyFormOptions): Html {
  return html`<details class="reply-form">
    <summary>${summary}</summary>
    <form method="post" action="${action}">
      <label for="${action}">What would this person answer?</label>
      <textarea id="${action}" name="text" rows="3" required placeholder="${example}"></textarea>
      <button type="submit">Send the reply</button>
    </form>
  </details>`;
}
