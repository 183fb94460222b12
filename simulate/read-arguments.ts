import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { FriendlyError } from '../embedded/friendly-error.ts';
import { durationSchema } from '../src/domain/duration-schema.ts';
import { recordedJudgementSchema } from './engine/scenario.ts';

/** How the command is used. */
export const usage = `A lead's whole future, in seconds; nothing is sent:

  npm run simulate -- lead.json [--at 2026-11-24T10:00Z] [--reply-after 2d] [--reply "…"] [--confirm-after 1h]
                      [--judgement '{"intent":"URGENT_BUYER","score":90}'] [--judge rules|recorded] [--drafts]
                      [--playbook FOLDER] [--html FILE] [--json]

Who would get something else by another playbook:

  npm run simulate -- --submissions last-30-days --against FOLDER [--judge recorded|rules]
                      [--playbook FOLDER] [--json]

A template with a lead's data, printed, or sent to yourself:

  npm run simulate -- --template NAME --lead lead.json|LEAD-ID [--send-to me@example.com]
                      [--playbook FOLDER]
`;

const options = {
  at: { type: 'string' },
  'reply-after': { type: 'string' },
  reply: { type: 'string' },
  'confirm-after': { type: 'string' },
  judge: { type: 'string' },
  judgement: { type: 'string' },
  drafts: { type: 'boolean' },
  playbook: { type: 'string' },
  html: { type: 'string' },
  json: { type: 'boolean' },
  submissions: { type: 'string' },
  against: { type: 'string' },
  template: { type: 'string' },
  lead: { type: 'string' },
  'send-to': { type: 'string' },
  goldens: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

const folder = z
  .string()
  .min(1)
  .transform((path) => resolve(path));

const json = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    context.addIssue({ code: 'custom', message: 'write JSON, such as {"intent":"URGENT_BUYER","score":90}' });
    return z.NEVER;
  }
});

const at = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)$/, 'write a moment such as 2026-11-24T10:00Z')
  .pipe(z.coerce.date());

const judge = z.enum(['rules', 'recorded'], { error: 'write rules or recorded' });

const simulateSchema = z
  .strictObject({
    file: z.string(),
    at: at.optional(),
    'reply-after': durationSchema.optional(),
    reply: z.string().min(1).optional(),
    'confirm-after': durationSchema.optional(),
    judge: judge.optional(),
    judgement: json.pipe(recordedJudgementSchema).optional(),
    drafts: z.boolean().default(false),
    playbook: folder.optional(),
    html: folder.optional(),
    json: z.boolean().default(false),
  })
  .transform((values) => ({ command: 'lead' as const, ...values }));

const compareSchema = z
  .strictObject({
    submissions: z
      .string()
      .regex(/^last-\d+-days$/, 'write for example last-30-days')
      .transform((text) => Number(/\d+/.exec(text)?.[0])),
    against: folder,
    judge: judge.optional(),
    playbook: folder.optional(),
    json: z.boolean().default(false),
  })
  .transform((values) => ({ command: 'compare' as const, ...values }));

const templateSchema = z
  .strictObject({
    template: z.string(),
    lead: z.string(),
    'send-to': z.email('write an e-mail address').optional(),
    playbook: folder.optional(),
  })
  .transform((values) => ({ command: 'template' as const, ...values }));

const goldensSchema = z
  .strictObject({ goldens: z.literal(true), playbook: folder.optional() })
  .transform((values) => ({ command: 'goldens' as const, ...values }));

/** What is asked for. */
export type Arguments =
  | z.infer<typeof simulateSchema>
  | z.infer<typeof compareSchema>
  | z.infer<typeof templateSchema>
  | z.infer<typeof goldensSchema>
  | { readonly command: 'help' };

/**
 * Reads the command line.
 * @throws FriendlyError that says what is wrong with it
 */
export function readArguments(words: readonly string[]): Arguments {
  const { values, file } = parse(words);
  if (values.help === true || words.length === 0) return { command: 'help' };
  const read = schemaFor(values).safeParse({ ...values, ...(file !== undefined && { file }) });
  if (read.success) return read.data;
  const faults = read.error.issues.map(({ path, message }) => `${nameOf(path[0])}${message}`);
  throw new FriendlyError(`${faults.join('\n')}\n\n${usage}`);
}

function parse(words: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true });
    if (positionals.length > 1) throw new Error('One lead at a time');
    return { values, file: positionals[0] };
  } catch (error) {
    throw new FriendlyError(`${(error as Error).message}\n\n${usage}`);
  }
}

function schemaFor(values: ReturnType<typeof parse>['values']) {
  if (values.goldens === true) return goldensSchema;
  if (values.template !== undefined) return templateSchema;
  return values.submissions === undefined ? simulateSchema : compareSchema;
}

function nameOf(key: PropertyKey | undefined): string {
  if (key === undefined) return '';
  return key === 'file' ? 'the lead’s file: ' : `--${String(key)}: `;
}
