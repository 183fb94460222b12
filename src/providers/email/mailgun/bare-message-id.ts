/** Takes a message's id out of its angle brackets: Mailgun's answer has them, its events and webhooks have not. */
export function bareMessageId(id: string): string {
  return id.replace(/^<(.*)>$/s, '$1');
}
