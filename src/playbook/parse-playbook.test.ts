import { beforeAll, describe, expect, it } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { PlaybookError, type PlaybookFault } from './playbook-error.ts';
import { readPlaybookFiles, type PlaybookFiles } from './playbook-files.ts';
import { edited, faultsOf, lineOf } from './testing/edited-playbook.ts';

let files: PlaybookFiles;

beforeAll(async () => {
  files = await readPlaybookFiles(fileURLToPath(new URL('../../playbook', import.meta.url)));
});

/** Answers the faults of the default playbook after one text in one of its files was replaced. */
function faultsAfter(file: string, search: string, replacement: string): readonly PlaybookFault[] {
  return faultsOf(edited(files, file, search, replacement));
}

describe('parsePlaybook', () => {
  it('finds no fault in the default playbook', () => {
    expect(faultsOf(files)).toEqual([]);
  });

  it.each([
    {
      title: 'a step of an unknown kind',
      file: 'sequences/sales-demo.yaml',
      edit: ['kind: message', 'kind: fax'],
      message: '`steps › 2 › kind` has a value that is not known.',
      cure: 'Choose one of: message, wait, confirm, alert, task, ticket, tag, condition, experiment, goto-sequence.',
    },
    {
      title: 'a template that is missing',
      file: 'sequences/sales-demo.yaml',
      edit: ['template: demo-confirmation', 'template: demo-confirmed'],
      message: 'The template `demo-confirmed` does not exist.',
      cure: 'Add templates/demo-confirmed.text.liquid, or name one of: case-study, confirm-address, contact-reply, content-second-letter,',
    },
    {
      title: 'a sequence that a route names and nobody wrote',
      file: 'routes.yaml',
      edit: ['sequence: sales-demo', 'sequence: sale-demo'],
      message: 'The sequence `sale-demo` does not exist.',
      cure: 'Add sequences/sale-demo.yaml, or name one of: case-study, confirm-address, contact-reply,',
    },
    {
      title: 'a source that a route names and nobody defined',
      file: 'routes.yaml',
      edit: ['  webinar:', '  webinars:'],
      message: 'The source `webinars` does not exist.',
      cure: 'Add it to sources.yaml, or name one of: demo_request,',
    },
    {
      title: 'a link without encryption in a case study',
      file: 'content/case-studies.yaml',
      edit: ['url: https://example.com/customers/retail', 'url: http://example.com/customers/retail'],
      message: '`bySector › 1 › url` is not valid.',
      cure: 'Give a full link that begins with https://.',
    },
    {
      title: 'a source that an assessment rule names and nobody defined',
      file: 'assessment-rules.yaml',
      edit: ['source: [demo_request]', 'source: [demo]'],
      message: 'The source `demo` does not exist.',
      cure: 'Add it to sources.yaml',
    },
    {
      title: 'a default source that does not exist',
      file: 'sources.yaml',
      edit: ['default: other', 'default: others'],
      message: '`default` is not valid.',
      cure: 'Let `default` be one of the sources under `keys`.',
    },
    {
      title: 'a link without encryption in the settings',
      file: 'playbook.yaml',
      edit: ['bookingUrl: https://', 'bookingUrl: http://'],
      message: '`brand › bookingUrl` is not valid.',
      cure: 'Give a full link that begins with https://.',
    },
    {
      title: 'a link without encryption in the content',
      file: 'content/aws-bill-checklist.yaml',
      edit: ['url: https://', 'url: http://'],
      message: '`url` is not valid.',
      cure: 'Give a full link that begins with https://.',
    },
    {
      title: 'a setting that is misspelt',
      file: 'playbook.yaml',
      edit: ["phone: '+12025550143'", "telephone: '+12025550143'"],
      message: '`team › sam › telephone` is not known here.',
      cure: 'Remove it, or correct its spelling.',
    },
    {
      title: 'a phone number without its country code',
      file: 'playbook.yaml',
      edit: ["'+12025550143'", "'202 555 0143'"],
      message: '`team › sam › phone` is not valid.',
      cure: 'Give the phone number with its country code',
    },
    {
      title: 'a delay that nobody can read',
      file: 'playbook.yaml',
      edit: ['from: 3m', 'from: 3 minutes'],
      message: '`delays › personal › from` is not valid.',
      cure: 'Write a duration such as 5m, 12h or 2d.',
    },
    {
      title: 'a delay that ends before it begins',
      file: 'playbook.yaml',
      edit: ['from: 3m', 'from: 3h'],
      message: '`delays › personal › from` is not valid.',
      cure: 'Let `from` be no longer than `to`.',
    },
    {
      title: 'a priority out of range',
      file: 'sources.yaml',
      edit: ['priority: 5', 'priority: 6'],
      message: '`keys › other › priority` is too big or too long.',
      cure: 'Give at most 5.',
    },
    {
      title: 'a source with a name that is not allowed',
      file: 'sources.yaml',
      edit: ['  demo_request:', '  Demo request:'],
      message: 'The name `keys › Demo request` is not allowed here.',
      cure: 'Use lower-case letters, digits and underscores.',
    },
    {
      title: 'an alert to nobody',
      file: 'routes.yaml',
      edit: ['alerts: [on-call-sms, sales-chat]', 'alerts: [help-chat, sales-chat]'],
      message: '`onTopOfAnySource › 1 › alerts › 1` has a value that is not known.',
      cure: 'Choose one of: sales-chat, support-chat, operations-chat, on-call-sms.',
    },
    {
      title: 'a pattern that is no regular expression',
      file: 'guardrails.yaml',
      edit: ["pattern: '^", "pattern: '(^"],
      message: '`rules › 8 › pattern` is not valid.',
      cure: 'Write a pattern that is a valid regular expression.',
    },
    {
      title: 'a sequence that is called unlike its file',
      file: 'sequences/sales-demo.yaml',
      edit: ['name: sales-demo', 'name: demo'],
      message: 'The sequence is called `demo` and its file `sales-demo`.',
      cure: 'Give both the same name.',
    },
    {
      title: 'indentation that is no YAML',
      file: 'sources.yaml',
      edit: ['  other:', ' other:'],
      message: 'This is no valid YAML:',
      cure: 'Check the indentation, colons and quotes around this line.',
    },
    {
      title: 'a pattern that YAML takes for a reference',
      file: 'sources.yaml',
      edit: ["'*_webinar'", '*_webinar'],
      message: 'The value `*_webinar` begins with * and has no quotes.',
      cure: "Put quotes around it: '*_webinar'.",
    },
    {
      title: 'a variable of a prompt that does not exist',
      file: 'prompts/assess.md',
      edit: ['{{ lead.message', '{{ lead.email'],
      message: 'The token `lead.email` does not exist.',
      cure: 'Use one of: brand.name,',
    },
    {
      title: 'a personal token without a fallback',
      file: 'templates/contact-reply.text.liquid',
      edit: ["{{ company | fallback: 'your team' }}", '{{ company }}'],
      message: 'The token `company` is not known for every lead.',
      cure: "Say what stands in its place: {{ company | fallback: '…' }}.",
    },
  ])('names the file, line and cure of $title', ({ file, edit: [search = '', replacement = ''], message, cure }) => {
    const faults = faultsAfter(file, search, replacement);
    expect(faults).toContainEqual({
      file,
      line: lineOf(files, file, search),
      message: expect.stringContaining(message),
      cure: expect.stringContaining(cure),
    });
  });

  it('refuses a prompt that says the lead’s words outside their marks', () => {
    const file = 'prompts/assess.md';
    expect(faultsAfter(file, 'Judge this lead.', 'Judge this {{ lead.job_title }}.')).toEqual([
      {
        file,
        line: lineOf(files, file, 'Judge this lead.'),
        message: 'What stands here could be taken for an instruction, and it is not ours.',
        cure: 'Move it between a line `<lead_words>` and a line `</lead_words>`.',
      },
    ]);
    expect(faultsAfter(file, '\n</lead_words>', '\n')).not.toEqual([]);
    expect(faultsAfter(file, '\n<lead_words>', '\n')).not.toEqual([]);
  });

  it('refuses a prompt without its two headings', () => {
    expect(faultsAfter('prompts/assess.md', '# Question', '# Ask')).toEqual([
      expect.objectContaining({ file: 'prompts/assess.md', message: 'The prompt does not have its two parts.' }),
    ]);
  });

  it('names two steps with one id', () => {
    const file = 'sequences/sales-demo.yaml';
    const twice = 'steps:\n  - { id: confirmation, kind: wait, duration: 2d }';
    expect(faultsAfter(file, 'steps:', twice)).toEqual([
      { file, line: 7, message: 'Two steps have the id `confirmation`.', cure: 'Give each step an id of its own.' },
    ]);
  });

  it.each([
    [
      'an e-mail without a subject',
      'templates/contact-reply.subject.liquid',
      'sequences/contact-reply.yaml',
      'has no subject',
    ],
    [
      'a template without a text',
      'templates/contact-reply.text.liquid',
      'templates/contact-reply.text.liquid',
      'has no text part',
    ],
    ['the case studies', 'content/case-studies.yaml', 'content/case-studies.yaml', 'The file is missing.'],
    ['a required file', 'guardrails.yaml', 'guardrails.yaml', 'The file is missing.'],
    ['a required prompt', 'prompts/assess.md', 'prompts/assess.md', 'The file is missing.'],
  ])('names the lack of %s', (_title, removed, file, message) => {
    const faults = faultsOf(new Map([...files].filter(([path]) => path !== removed)));
    expect(faults).toEqual([expect.objectContaining({ file, message: expect.stringContaining(message) })]);
  });

  it('refuses an SMS whose template has a subject or HTML part', () => {
    const faults = faultsAfter('sequences/contact-reply.yaml', 'channel: email', 'channel: sms');
    expect(faults).toEqual([expect.objectContaining({ message: expect.stringContaining('an SMS has a text only') })]);
  });

  it('names every file that nothing reads', () => {
    const stray = [
      'template/x.text.liquid',
      'templates/x.txt',
      'templates/X.text.liquid',
      'sequences/a/b.yaml',
      'prompts/other.md',
    ];
    const faults = faultsOf(new Map([...files, ...stray.map((path) => [path, 'x'] as const)]));
    expect(faults.map(({ file }) => file).toSorted()).toEqual(stray.toSorted());
  });

  it('tells all faults of all files at once, in the order of files and lines', () => {
    const broken = new Map(files);
    broken.set('sources.yaml', 'default: 1\nkeys: {}\n');
    broken.set('content/aws-bill-checklist.yaml', 'title: x\n');
    const faults = faultsOf(broken);
    expect(faults.map(({ file, line }) => `${file}:${line ?? 0}`)).toEqual([
      'content/aws-bill-checklist.yaml:1',
      'content/aws-bill-checklist.yaml:1',
      'content/aws-bill-checklist.yaml:1',
      'sources.yaml:1',
    ]);
    const { message } = new PlaybookError(faults);
    expect(message.split('\n')).toHaveLength(5);
    expect(message).toContain('The playbook has 4 faults:');
    expect(message).toContain('- sources.yaml:1: `default` is of the wrong kind. Give a text, in quotes.');
  });
});
