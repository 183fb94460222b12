import type { Experiments } from '../domain/experiments.ts';
import { draftTokens } from '../domain/message-tokens.ts';
import type { MessageStep, Sequence, TemplateSource } from '../domain/sequence.ts';
import { didYouMean } from './did-you-mean.ts';
import { htmlEngine, textEngine } from './liquid-engine.ts';
import type { PlaybookFault } from './playbook-error.ts';
import type { ReadFile } from './playbook-reader.ts';
import { usesToken } from './uses-token.ts';

type Templates = ReadonlyMap<string, TemplateSource>;
type Complaint = Pick<PlaybookFault, 'message' | 'cure'> & { readonly at: readonly string[] };

const [subjectToken, bodyToken] = draftTokens;
const arms = ['template', 'model'];

function sharesOf(name: string | undefined, experiments: Experiments | undefined): Experiments[string] | undefined {
  return name !== undefined && experiments !== undefined && Object.hasOwn(experiments, name)
    ? experiments[name]
    : undefined;
}

/**
 * Lists where a step asks for a draft that could not be framed or divided, and where a frame stands in a template's place.
 * @param experiments undefined when they could not be read: then nothing is said of them
 */
export function checkDrafts(
  { file, value: { steps }, lineOf }: ReadFile<Sequence>,
  templates: Templates,
  experiments: Experiments | undefined,
): PlaybookFault[] {
  return steps.flatMap((step, index) => {
    if (step.kind !== 'message') return [];
    return [...aboutTemplate(step, templates), ...aboutDraft(step, templates, experiments)].map(({ at, ...fault }) => ({
      file,
      line: lineOf(['steps', index, ...at]),
      ...fault,
    }));
  });
}

function aboutTemplate({ template }: MessageStep, templates: Templates): Complaint[] {
  const source = templates.get(template);
  const token = source && draftTokens.find((name) => partsOf(source).some((part) => usesToken(...part, name)));
  if (token === undefined) return [];
  return [
    {
      at: ['template'],
      message: `The template \`${template}\` uses \`${token}\`, which only the frame of a draft has.`,
      cure: 'Name a template that stands on its own, and this one as `frame` of `draft`.',
    },
  ];
}

function aboutDraft(
  { channel, draft }: MessageStep,
  templates: Templates,
  experiments: Experiments | undefined,
): Complaint[] {
  if (draft === undefined) return [];
  const complaints: Complaint[] = [];
  if (channel === 'sms') {
    const message = 'Only e-mails are drafted by a model.';
    complaints.push({ at: ['draft'], message, cure: 'Take `draft` out of this step.' });
  }
  const shares = sharesOf(draft.experiment, experiments);
  if (draft.experiment !== undefined && experiments !== undefined && shares === undefined) {
    complaints.push({
      at: ['draft', 'experiment'],
      message: `The experiment \`${draft.experiment}\` does not exist.${didYouMean(draft.experiment, Object.keys(experiments))}`,
      cure: `Add it to playbook.yaml under \`experiments\`, with the arms ${arms.join(' and ')}.`,
    });
  }
  const unknownArm = Object.keys(shares ?? {}).find((arm) => !arms.includes(arm));
  if (unknownArm !== undefined) {
    complaints.push({
      at: ['draft', 'experiment'],
      message: `The experiment \`${draft.experiment ?? ''}\` has an arm \`${unknownArm}\`, and nobody writes for it.`,
      cure: `Give it the arms ${arms.join(' and ')} alone.`,
    });
  }
  const frame = templates.get(draft.frame);
  const lacking = frame === undefined ? undefined : lackingPart(frame);
  if (frame === undefined) {
    complaints.push({
      at: ['draft', 'frame'],
      message: `The template \`${draft.frame}\` does not exist.${didYouMean(draft.frame, [...templates.keys()])}`,
      cure: `Add templates/${draft.frame}.subject.liquid and .text.liquid, with {{ ${subjectToken} }} and {{ ${bodyToken} }}.`,
    });
  } else if (lacking !== undefined) complaints.push({ at: ['draft', 'frame'], ...lacking });
  return complaints;
}

function lackingPart({ variants = {}, ...usual }: TemplateSource): Pick<PlaybookFault, 'message' | 'cure'> | undefined {
  for (const { subject, text, html } of [usual, ...Object.values(variants)]) {
    const wanted = [
      { name: 'subject', engine: textEngine, source: subject ?? '', token: subjectToken },
      { name: 'text', engine: textEngine, source: text, token: bodyToken },
      ...(html === undefined ? [] : [{ name: 'HTML', engine: htmlEngine, source: html, token: bodyToken }]),
    ];
    const missing = wanted.find(({ engine, source, token }) => !usesToken(engine, source, token));
    if (missing === undefined) continue;
    return {
      message: `The ${missing.name} part of this frame does not say what was drafted.`,
      cure: `Put {{ ${missing.token} }} into it.`,
    };
  }
  return undefined;
}

function partsOf({ variants = {}, ...usual }: TemplateSource) {
  return [usual, ...Object.values(variants)].flatMap(({ subject, text, html }) => [
    ...(subject === undefined ? [] : [[textEngine, subject] as const]),
    [textEngine, text] as const,
    ...(html === undefined ? [] : [[htmlEngine, html] as const]),
  ]);
}
