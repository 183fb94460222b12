import { beforeAll, describe, expect, it } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { readPlaybookFiles, type PlaybookFiles } from './playbook-files.ts';
import { faultsOf } from './testing/edited-playbook.ts';

let files: PlaybookFiles;

beforeAll(async () => {
  files = await readPlaybookFiles(fileURLToPath(new URL('../../playbook', import.meta.url)));
});

const head = 'name: every-step\ntitle: Has steps of every kind\nmanual: true\nsteps:\n';
const letter = '  - { id: letter, kind: message, channel: email, voice: personal, template: contact-reply }\n';
const text = '  - { id: text, kind: message, channel: sms, voice: personal, template: demo-invitation-sms }\n';
const everyStep = `${head}
  - { id: hot, kind: condition, when: { scoreAbove: 70 }, then: call, otherwise: try }
  - { id: try, kind: experiment, experiment: written-by-a-model, arms: { model: letter, template: end } }
${letter}
  - { id: to-the-end, kind: condition, then: both }
  - { id: call, kind: alert, to: [on-call-sms, sales-chat], note: Call today. }
  - id: both
    kind: message
    channel: auto
    voice: personal
    template: demo-invitation
    smsTemplate: demo-invitation-sms
  - id: short
    kind: message
    channel: sms
    voice: personal
    template: demo-invitation-sms
    alternative: { channel: email, template: demo-invitation }
  - { id: to-do, kind: task, title: Call the lead, due: 1d, priority: high }
  - { id: problem, kind: ticket, subject: Look into it }
  - { id: marks, kind: tag, add: [called], remove: [hot] }
  - { id: on, kind: goto-sequence, sequence: educational-drip }
`;

function withSequence(source: string): PlaybookFiles {
  return new Map([...files, ['sequences/every-step.yaml', source]]);
}

const file = 'sequences/every-step.yaml';

describe('the steps of a sequence', () => {
  it('may be of every kind', () => {
    expect(faultsOf(withSequence(everyStep))).toEqual([]);
  });

  it.each([
    [
      'a jump to a step that does not exist',
      `  - { id: hot, kind: condition, when: { scoreAbove: 70 }, then: leter }\n${letter}`,
      5,
      'There is no step `leter`. Did you mean `letter`?',
      'Name one of: letter, end.',
    ],
    [
      'a jump back',
      `${letter}  - { id: hot, kind: condition, when: { scoreAbove: 70 }, then: letter }\n`,
      6,
      'The step `letter` does not come later, and a sequence never goes back.',
      'Name one of: end.',
    ],
    [
      'a step that nobody comes to',
      `  - { id: past, kind: condition, then: text }\n${letter}${text}`,
      6,
      'No lead ever comes to the step `letter`: all that is before it leads past it.',
      'Let a step before it lead to it, or remove it.',
    ],
    [
      'a step after the sequence has gone to another',
      `  - { id: on, kind: goto-sequence, sequence: educational-drip }\n${letter}`,
      6,
      'No lead ever comes to the step `letter`: all that is before it leads past it.',
      'Let a step before it lead to it, or remove it.',
    ],
    [
      'a condition that changes nothing',
      `  - { id: hot, kind: condition, when: { scoreAbove: 70 } }\n${letter}`,
      5,
      'Whether the condition holds or not, the next step comes.',
      'Name a step, or `end`, under `then` or `otherwise`.',
    ],
    [
      'an `otherwise` that nobody comes to',
      `  - { id: hot, kind: condition, then: text, otherwise: letter }\n${letter}${text}`,
      5,
      'Without `when` the condition holds for everybody, and nobody comes to `otherwise`.',
      'Add `when`, or take `otherwise` out.',
    ],
    [
      'an experiment that does not exist',
      `  - { id: try, kind: experiment, experiment: length, arms: { short: letter, long: end } }\n${letter}`,
      5,
      'The experiment `length` does not exist.',
      'Add it to playbook.yaml under `experiments`, with the arms short and long.',
    ],
    [
      'an arm that the experiment has not',
      `  - id: try\n    kind: experiment\n    experiment: written-by-a-model\n    arms:\n      template: letter\n      model: letter\n      persn: end\n${letter}`,
      11,
      'The experiment `written-by-a-model` has no arm `persn`.',
      'Name its arms alone: template, model.',
    ],
    [
      'an arm of which nothing is said',
      `  - { id: try, kind: experiment, experiment: written-by-a-model, arms: { model: letter } }\n${letter}`,
      5,
      'Nothing says where the arm `template` of `written-by-a-model` goes on.',
      'Add `template` with the id of a later step, or `end`.',
    ],
    [
      'a sequence that does not exist',
      '  - { id: on, kind: goto-sequence, sequence: educational-drop }\n',
      5,
      'The sequence `educational-drop` does not exist. Did you mean `educational-drip`?',
      'Add sequences/educational-drop.yaml, or name one of: case-study,',
    ],
    [
      'a way back to the same sequence',
      '  - { id: on, kind: goto-sequence, sequence: every-step }\n',
      5,
      'Leads would come back here: every-step → every-step.',
      'Let one of these sequences end without going to the next.',
    ],
    [
      'a tag that is added and removed',
      `  - { id: marks, kind: tag, add: [a], remove: [a] }\n`,
      5,
      'The tag `a` is both added and removed.',
      'Take it out of one of the two.',
    ],
    [
      'a tag step that changes nothing',
      `  - { id: marks, kind: tag }\n`,
      5,
      'The step changes no tag.',
      'Name tags under `add` or `remove`, or remove the step.',
    ],
    [
      'a channel to choose without a template for SMS',
      letter.replace('channel: email', 'channel: auto'),
      5,
      'With `channel: auto` the message may go by SMS, and there is no template for one.',
      'Add `smsTemplate`, or write `channel: email`.',
    ],
    [
      'a template for SMS that is none',
      letter.replace('channel: email', 'channel: auto, smsTemplate: contact-reply'),
      5,
      'The template `contact-reply` has a subject or HTML part, and an SMS has a text only.',
      'Name a template that has a text part only.',
    ],
    [
      'a template for SMS where none is sent',
      letter.replace('channel: email', 'channel: email, smsTemplate: demo-invitation-sms'),
      5,
      '`smsTemplate` is for `channel: auto`, and this message goes by email.',
      'Write `channel: auto`, or take `smsTemplate` out.',
    ],
    [
      'an alternative that is none',
      letter.replace('channel: email', 'channel: email, alternative: { channel: email, template: case-study }'),
      5,
      'The alternative takes the same channel, email.',
      'Name the other channel, or take it out.',
    ],
    [
      'an alternative without a template',
      text.replace('channel: sms', 'channel: sms, alternative: { channel: email, template: non-existent }'),
      5,
      'The template `non-existent` does not exist.',
      'Add templates/non-existent.text.liquid,',
    ],
    [
      'an alert to a target that does not exist',
      '  - { id: call, kind: alert, to: [sales] }\n',
      5,
      '`steps › 1 › to › 1` has a value that is not known.',
      'Choose one of: sales-chat, support-chat, operations-chat, on-call-sms.',
    ],
    [
      'a step that is called as the end is',
      letter.replace('id: letter', 'id: end'),
      5,
      '`steps › 1 › id`',
      'Choose another id: `end` is where a sequence ends',
    ],
  ])('are told with line and cure: %s', (_title, steps, line, message, cure) => {
    expect(faultsOf(withSequence(`${head}${steps}`))).toEqual([
      { file, line, message: expect.stringContaining(message), cure: expect.stringContaining(cure) },
    ]);
  });

  it('lead through other sequences never back to the same', () => {
    const other = 'name: other-way\ntitle: Comes back\nmanual: true\nsteps:\n';
    const toOther = withSequence(`${head}  - { id: on, kind: goto-sequence, sequence: other-way }\n`);
    const edited = new Map([
      ...toOther,
      ['sequences/other-way.yaml', `${other}  - { id: back, kind: goto-sequence, sequence: every-step }\n`],
    ]);
    expect(faultsOf(edited).map(({ message }) => message)).toEqual([
      'Leads would come back here: every-step → other-way → every-step.',
      'Leads would come back here: other-way → every-step → other-way.',
    ]);
  });
});
