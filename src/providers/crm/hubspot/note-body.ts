/**
 * Writes plain text as the HTML that a note's body is: what leads and models wrote must not become markup.
 * Source: https://developers.hubspot.com/docs/api-reference/crm-notes-v3/guide
 */
export function noteBody(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
    .replaceAll(/\r\n|\r|\n/g, '<br>');
}
