import type { Channel } from '../domain/message.ts';
import type { MessageStep, Sequence, SequenceVersion, TemplateSource } from '../domain/sequence.ts';
import { contentHash } from './content-hash.ts';
import { didYouMean } from './did-you-mean.ts';
import type { PlaybookFault } from './playbook-error.ts';
import type { Playbook } from './playbook.ts';
import type { ReadFile } from './playbook-reader.ts';

type Templates = ReadonlyMap<string, TemplateSource>;

/** Joins a sequence with the templates and prompts that it needs, and names the whole by its content. */
export function sequenceVersion(
  sequence: Sequence,
  templates: Templates,
  { write, check }: Pick<Playbook['prompts'], 'write' | 'check'>,
): SequenceVersion {
  const steps = messageSteps(sequence);
  const named = Object.fromEntries(
    steps
      .flatMap(({ template, smsTemplate, alternative, draft }) => [
        template,
        ...(draft === undefined ? [] : [draft.frame]),
        ...(smsTemplate === undefined ? [] : [smsTemplate]),
        ...(alternative === undefined ? [] : [alternative.template]),
      ])
      .flatMap((name) => {
        const source = templates.get(name);
        return source === undefined ? [] : [[name, source] as const];
      }),
  );
  // Left out where there is no draft: the hash of a sequence must not change with a prompt that it has no use for.
  const prompts = steps.some(({ draft }) => draft !== undefined) ? { prompts: { write, check } } : {};
  const content = { sequence, templates: named, ...prompts };
  return { hash: contentHash(content), ...content };
}

/** Lists what is wrong with one sequence beyond its own form. */
export function checkSequence(
  { file, stem, value, lineOf }: ReadFile<Sequence>,
  templates: Templates,
): PlaybookFault[] {
  const faults: PlaybookFault[] = [];
  if (value.name !== stem) {
    faults.push({
      file,
      line: lineOf(['name']),
      message: `The sequence is called \`${value.name}\` and its file \`${stem}\`.`,
      cure: 'Give both the same name.',
    });
  }
  value.steps.forEach((step, index) => {
    if (value.steps.findIndex(({ id }) => id === step.id) < index) {
      faults.push({
        file,
        line: lineOf(['steps', index, 'id']),
        message: `Two steps have the id \`${step.id}\`.`,
        cure: 'Give each step an id of its own.',
      });
    }
    if (step.kind !== 'message') return;
    for (const { path, ...message } of templatesOf(step)) {
      const complaint = complainAboutTemplate(message, templates);
      if (complaint !== undefined) faults.push({ file, line: lineOf(['steps', index, ...path]), ...complaint });
    }
  });
  return faults;
}

interface NamedTemplate {
  readonly channel: Channel;
  readonly template: string;
  /** Where the step names it. */
  readonly path: readonly string[];
}

function templatesOf({ channel, template, smsTemplate, alternative }: MessageStep): NamedTemplate[] {
  return [
    { channel: channel === 'auto' ? 'email' : channel, template, path: ['template'] },
    ...(smsTemplate === undefined ? [] : [{ channel: 'sms', template: smsTemplate, path: ['smsTemplate'] } as const]),
    ...(alternative === undefined ? [] : [{ ...alternative, path: ['alternative', 'template'] }]),
  ];
}

function complainAboutTemplate(
  { channel, template }: Omit<NamedTemplate, 'path'>,
  templates: Templates,
): Pick<PlaybookFault, 'message' | 'cure'> | undefined {
  const source = templates.get(template);
  if (source === undefined) {
    return {
      message: `The template \`${template}\` does not exist.${didYouMean(template, [...templates.keys()])}`,
      cure: `Add templates/${template}.text.liquid, or name one of: ${[...templates.keys()].join(', ')}.`,
    };
  }
  if (channel === 'email' && source.subject === undefined) {
    return {
      message: `The template \`${template}\` has no subject, and an e-mail needs one.`,
      cure: `Add templates/${template}.subject.liquid.`,
    };
  }
  if (channel === 'sms' && (source.subject ?? source.html) !== undefined) {
    return {
      message: `The template \`${template}\` has a subject or HTML part, and an SMS has a text only.`,
      cure: 'Name a template that has a text part only.',
    };
  }
  return undefined;
}

function messageSteps({ steps }: Sequence): MessageStep[] {
  return steps.filter((step) => step.kind === 'message');
}
