import type { Experiments } from '../domain/experiments.ts';
import type { Sequence, Step } from '../domain/sequence.ts';
import { jumpsOf, unreachableSteps } from '../domain/steps/next-steps.ts';
import { endOfSequence } from '../domain/steps/step-fields.ts';
import { didYouMean } from './did-you-mean.ts';
import type { PlaybookFault } from './playbook-error.ts';
import type { ReadFile } from './playbook-reader.ts';

type Complaint = Pick<PlaybookFault, 'message' | 'cure'> & { readonly path: readonly string[] };

/**
 * Lists the steps of a sequence that contradict themselves, lead nowhere or back, or are never come to.
 * @param experiments undefined when they could not be read: then nothing is said of them
 */
export function checkSteps(
  { file, value: { steps }, lineOf }: ReadFile<Sequence>,
  experiments: Experiments | undefined,
): PlaybookFault[] {
  const unreachable = new Set(unreachableSteps(steps));
  return steps.flatMap((step, index) => {
    const complaints = [
      ...aboutJumps(step, steps, index),
      ...aboutStep(step),
      ...(step.kind === 'experiment' ? aboutExperiment(step, experiments) : []),
      ...(unreachable.has(step) ? [neverReached(step)] : []),
    ];
    return complaints.map(({ path, ...fault }) => ({ file, line: lineOf(['steps', index, ...path]), ...fault }));
  });
}

function aboutJumps(step: Step, steps: readonly Step[], index: number): Complaint[] {
  const later = steps.slice(index + 1).map(({ id }) => id);
  return jumpsOf(step).flatMap(({ to, path }): Complaint[] => {
    if (to === endOfSequence || later.includes(to)) return [];
    const isEarlier = steps.some(({ id }) => id === to);
    return [
      {
        path,
        message: isEarlier
          ? `The step \`${to}\` does not come later, and a sequence never goes back.`
          : `There is no step \`${to}\`.${didYouMean(to, later)}`,
        cure: `Name one of: ${[...later, endOfSequence].join(', ')}.`,
      },
    ];
  });
}

function aboutStep(step: Step): Complaint[] {
  switch (step.kind) {
    case 'message':
      return aboutChannels(step);
    case 'tag':
      return aboutTags(step);
    case 'condition':
      return aboutCondition(step);
    default:
      return [];
  }
}

function aboutChannels({ channel, smsTemplate, alternative }: Extract<Step, { kind: 'message' }>): Complaint[] {
  if (channel === 'auto') {
    return [
      ...(smsTemplate === undefined
        ? [
            {
              path: ['channel'],
              message: 'With `channel: auto` the message may go by SMS, and there is no template for one.',
              cure: 'Add `smsTemplate`, or write `channel: email`.',
            },
          ]
        : []),
      ...(alternative === undefined
        ? []
        : [
            {
              path: ['alternative'],
              message: 'With `channel: auto` both channels are tried already.',
              cure: 'Take `alternative` out, or name one channel.',
            },
          ]),
    ];
  }
  const complaints: Complaint[] = [];
  if (smsTemplate !== undefined) {
    const message = `\`smsTemplate\` is for \`channel: auto\`, and this message goes by ${channel}.`;
    complaints.push({ path: ['smsTemplate'], message, cure: 'Write `channel: auto`, or take `smsTemplate` out.' });
  }
  if (alternative?.channel === channel) {
    const message = `The alternative takes the same channel, ${channel}.`;
    complaints.push({ path: ['alternative', 'channel'], message, cure: 'Name the other channel, or take it out.' });
  }
  return complaints;
}

function aboutTags({ add, remove }: Extract<Step, { kind: 'tag' }>): Complaint[] {
  const both = add.find((tag) => remove.includes(tag));
  if (both !== undefined) {
    const message = `The tag \`${both}\` is both added and removed.`;
    return [{ path: ['remove'], message, cure: 'Take it out of one of the two.' }];
  }
  if (add.length + remove.length > 0) return [];
  const message = 'The step changes no tag.';
  return [{ path: ['kind'], message, cure: 'Name tags under `add` or `remove`, or remove the step.' }];
}

function aboutCondition({ when, then, otherwise }: Extract<Step, { kind: 'condition' }>): Complaint[] {
  if (then === undefined && otherwise === undefined) {
    const message = 'Whether the condition holds or not, the next step comes.';
    return [{ path: ['kind'], message, cure: 'Name a step, or `end`, under `then` or `otherwise`.' }];
  }
  if (when !== undefined || otherwise === undefined) return [];
  const message = 'Without `when` the condition holds for everybody, and nobody comes to `otherwise`.';
  return [{ path: ['otherwise'], message, cure: 'Add `when`, or take `otherwise` out.' }];
}

function aboutExperiment(
  { experiment, arms }: Extract<Step, { kind: 'experiment' }>,
  experiments: Experiments | undefined,
): Complaint[] {
  if (experiments === undefined) return [];
  const shares = Object.hasOwn(experiments, experiment) ? experiments[experiment] : undefined;
  if (shares === undefined) {
    const known = Object.keys(experiments);
    const message = `The experiment \`${experiment}\` does not exist.${didYouMean(experiment, known)}`;
    const names = Object.keys(arms).join(' and ');
    return [
      { path: ['experiment'], message, cure: `Add it to playbook.yaml under \`experiments\`, with the arms ${names}.` },
    ];
  }
  const unknown = Object.keys(arms).filter((arm) => !Object.hasOwn(shares, arm));
  const missing = Object.keys(shares).filter((arm) => !Object.hasOwn(arms, arm));
  return [
    ...unknown.map((arm) => ({
      path: ['arms', arm],
      message: `The experiment \`${experiment}\` has no arm \`${arm}\`.${didYouMean(arm, Object.keys(shares))}`,
      cure: `Name its arms alone: ${Object.keys(shares).join(', ')}.`,
    })),
    ...missing.map((arm) => ({
      path: ['arms'],
      message: `Nothing says where the arm \`${arm}\` of \`${experiment}\` goes on.`,
      cure: `Add \`${arm}\` with the id of a later step, or \`end\`.`,
    })),
  ];
}

function neverReached({ id }: Step): Complaint {
  return {
    path: ['id'],
    message: `No lead ever comes to the step \`${id}\`: all that is before it leads past it.`,
    cure: 'Let a step before it lead to it, or remove it.',
  };
}
