/**
 * Makes tags that the desks keep whole: Zendesk splits them at spaces, Jira refuses a label with one
 * (https://developer.zendesk.com/api-reference/ticketing/ticket-management/tags/).
 */
export function spacelessTags(tags: readonly string[]): readonly string[] {
  return [...new Set(tags.map((tag) => tag.trim().replaceAll(/\s+/g, '_')).filter((tag) => tag !== ''))];
}
