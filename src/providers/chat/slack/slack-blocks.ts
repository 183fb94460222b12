import type { IncomingWebhookSendArguments } from '@slack/webhook';
import { shorten } from '../../../domain/shorten.ts';
import type { ChatPost } from '../../team-chat.ts';
import { slackText } from './slack-text.ts';

/** A block of Block Kit, by the one SDK whose types name it. */
type SlackBlock = NonNullable<IncomingWebhookSendArguments['blocks']>[number];

/** What a section may hold (https://docs.slack.dev/reference/block-kit/blocks/section-block). */
const maxSectionLength = 3_000;

/** No character is longer once it is escaped: `&amp;`. */
const longestEscape = 5;

/** Tells a press of a link, which Slack reports too, from one that asks for something. */
const linkAction = 'open-link';

/**
 * Writes a post as blocks: its text without any markup, where no words of a lead are emphasised, linked or mention anybody,
 * and below it its buttons.
 */
export function slackBlocks({ text, link, button }: Omit<ChatPost, 'channel'>): SlackBlock[] {
  const elements = [
    ...(button === undefined ? [] : [{ ...buttonOf(button.label, button.action), value: button.value, ...primary }]),
    ...(link === undefined ? [] : [{ ...buttonOf(link.label, linkAction), url: link.url }]),
  ];
  const section: SlackBlock = { type: 'section', text: plainText(text) };
  return elements.length === 0 ? [section] : [section, { type: 'actions', elements }];
}

const primary = { style: 'primary' } as const;

function buttonOf(label: string, action: string) {
  return { type: 'button', action_id: action, text: plainText(label) } as const;
}

function plainText(text: string) {
  const escaped = slackText(text);
  const isShort = escaped.length <= maxSectionLength;
  const shown = isShort ? escaped : slackText(shorten(text, Math.floor(maxSectionLength / longestEscape)));
  return { type: 'plain_text', text: shown, emoji: false } as const;
}
