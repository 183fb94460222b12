import type { ChatPost } from '../team-chat.ts';

/** Writes a post as text alone: where it leads to stands in its last line. */
export function postAsText({ text, link }: Pick<ChatPost, 'text' | 'link'>): string {
  return link === undefined ? text : `${text}\n${link.label}: ${link.url}`;
}
