import type { TemplateSource } from '../domain/sequence.ts';
import { checkTemplate } from './check-template.ts';
import { htmlEngine, textEngine } from './liquid-engine.ts';
import type { PlaybookReader } from './playbook-reader.ts';

const partName = /^templates\/(?<name>[a-z0-9-]+)\.(?<part>subject|text|html)\.liquid$/;

/** Reads every template, one file a part: `NAME.subject.liquid`, `NAME.text.liquid`, `NAME.html.liquid`. */
export function readTemplates(reader: PlaybookReader): ReadonlyMap<string, TemplateSource> {
  const parts = new Map<string, Partial<Record<'subject' | 'text' | 'html', string>>>();
  for (const file of reader.pathsIn('templates', '.liquid')) {
    const { name, part } = partName.exec(file)?.groups ?? {};
    if (name === undefined || (part !== 'subject' && part !== 'text' && part !== 'html')) continue;
    const source = reader.text(file) ?? '';
    reader.faults.push(...checkTemplate(file, source, part === 'html' ? htmlEngine : textEngine));
    parts.set(name, { ...parts.get(name), [part]: source });
  }
  const templates = new Map<string, TemplateSource>();
  for (const [name, { text, ...others }] of parts) {
    if (text === undefined) {
      reader.faults.push({
        file: `templates/${name}.text.liquid`,
        message: `The template \`${name}\` has no text part.`,
        cure: 'Add this file: many people and every SMS see the text part alone.',
      });
    }
    templates.set(name, { ...others, text: text ?? '' });
  }
  return templates;
}
