import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import type { MessageContent } from '../../domain/message.ts';

/** Shows what a person changed in a draft: a unified diff, line by line, of subject and text. */
export function messageDiff(draft: MessageContent, edited: MessageContent): string {
  return createTwoFilesPatch('draft', 'edit', linesOf(draft), linesOf(edited), undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
}

function linesOf({ subject, text }: MessageContent): string {
  return `${subject === undefined ? '' : `Subject: ${subject}\n\n`}${text}\n`;
}
