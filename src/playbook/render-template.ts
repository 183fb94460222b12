import type { MessageTokens } from '../domain/message-tokens.ts';
import type { MessageContent } from '../domain/message.ts';
import type { TemplateParts } from '../domain/sequence.ts';
import { htmlEngine, textEngine } from './liquid-engine.ts';
import { renderLiquid } from './render-liquid.ts';

/**
 * Fills a template in. Values are escaped in the HTML part; the subject becomes one line.
 * @throws Error when the template is broken or uses a token that does not exist; a loaded playbook has no such template
 */
export function renderTemplate({ subject, text, html }: TemplateParts, tokens: MessageTokens): MessageContent {
  return {
    ...(subject !== undefined && {
      subject: renderLiquid(textEngine, subject, tokens).replaceAll(/\s+/g, ' ').trim(),
    }),
    text: renderLiquid(textEngine, text, tokens).trim(),
    ...(html !== undefined && { html: renderLiquid(htmlEngine, html, tokens).trim() }),
  };
}
