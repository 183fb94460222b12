/**
 * Escapes the three characters that Slack reads as markup, so that what a lead wrote can mention nobody and hide no link
 * (https://docs.slack.dev/messaging/formatting-message-text#escaping).
 */
export function slackText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
