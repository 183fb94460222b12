import { confirmationTokens } from '../domain/message-tokens.ts';
import type { Sequence, TemplateSource } from '../domain/sequence.ts';
import { htmlEngine, textEngine } from './liquid-engine.ts';
import type { PlaybookFault } from './playbook-error.ts';
import type { ReadFile } from './playbook-reader.ts';
import { usesToken } from './uses-token.ts';

type Templates = ReadonlyMap<string, TemplateSource>;

const [link] = confirmationTokens;

/**
 * Lists where a sequence waits for a confirmation that no e-mail before it offers to give, and where a template offers one
 * that nothing waits for.
 */
export function checkConfirmation(
  { file, value: { steps }, lineOf }: ReadFile<Sequence>,
  templates: Templates,
): PlaybookFault[] {
  const confirmAt = steps.findIndex(({ kind }) => kind === 'confirm');
  if (confirmAt === -1) {
    return steps.flatMap((step, index) => {
      const template = step.kind === 'message' ? templates.get(step.template) : undefined;
      if (step.kind !== 'message' || template === undefined || linkingParts(template).length === 0) return [];
      return [
        {
          file,
          line: lineOf(['steps', index, 'template']),
          message: `The template \`${step.template}\` uses \`${link}\`, and no step of this sequence waits for it.`,
          cure: 'Add a step `kind: confirm` after this one, or take the token out of the template.',
        },
      ];
    });
  }
  const asking = steps.slice(0, confirmAt).map((step) => {
    const template = step.kind === 'message' && step.channel === 'email' ? templates.get(step.template) : undefined;
    return template !== undefined && linkingParts(template).length === partsOf(template).length;
  });
  if (asking.includes(true)) return [];
  return [
    {
      file,
      line: lineOf(['steps', confirmAt, 'kind']),
      message: 'No e-mail before this step holds the link by which the lead confirms.',
      cure: `Put {{ ${link} }} into the text and the HTML part of an e-mail that comes before it.`,
    },
  ];
}

function linkingParts(template: TemplateSource): string[] {
  return partsOf(template).flatMap(({ engine, source }) => (usesToken(engine, source, link) ? [source] : []));
}

function partsOf({ variants = {}, ...usual }: TemplateSource) {
  return [usual, ...Object.values(variants)].flatMap(({ text, html }) => {
    const textPart = { engine: textEngine, source: text };
    return html === undefined ? [textPart] : [textPart, { engine: htmlEngine, source: html }];
  });
}
