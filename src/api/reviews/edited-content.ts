import type { MessageContent } from '../../domain/message.ts';
import { ApiError } from '../api-error.ts';

/** What a reviewer wrote. */
interface Edit {
  readonly subject?: string | undefined;
  readonly text: string;
  readonly html?: string | undefined;
}

/**
 * Makes the whole message of a reviewer's edit: an e-mail keeps the subject that was not edited, and has an HTML part that
 * says what the text says.
 * @throws ApiError 400 `wrong_decision` when an SMS is given a subject or HTML
 */
export function editedContent(
  draft: MessageContent,
  { subject, text, html }: Edit,
  htmlOfText: (text: string) => string,
): MessageContent {
  const isEmail = draft.subject !== undefined || draft.html !== undefined;
  if (isEmail) return { subject: subject ?? draft.subject, text, html: html ?? htmlOfText(text) };
  if (subject === undefined && html === undefined) return { text };
  throw new ApiError(400, 'wrong_decision', 'An SMS has a text only: leave out subject and html.');
}
