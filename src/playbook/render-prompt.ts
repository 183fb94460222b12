import { promptEngine } from './liquid-engine.ts';
import { renderLiquid } from './render-liquid.ts';
import type { PinnedPrompt } from '../domain/sequence.ts';
import { promptParts } from './prompt-parts.ts';
import { promptScope, type PromptVariables } from './prompt-variables.ts';

export interface RenderedPrompt {
  readonly system: string;
  readonly user: string;
  /** Of the prompt as the marketer wrote it. */
  readonly hash: string;
}

/**
 * Fills a prompt in. The lead's words stand between the marks that the prompt sets around them, and hold no angle bracket
 * that could forge such a mark.
 * @throws Error when the prompt is broken; a loaded playbook has no such prompt
 */
export function renderPrompt({ name, source, hash }: PinnedPrompt, variables: PromptVariables): RenderedPrompt {
  const parts = promptParts(source);
  if (parts === undefined) throw new Error(`The prompt ${name} lacks one of its two headings`);
  const scope = promptScope(variables);
  const render = (part: string): string => renderLiquid(promptEngine, part, scope).trim();
  return { system: render(parts.system), user: render(parts.user), hash };
}
