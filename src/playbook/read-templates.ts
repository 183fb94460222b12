import type { TemplateParts, TemplateSource } from '../domain/sequence.ts';
import { checkTemplate } from './check-template.ts';
import { htmlEngine, textEngine } from './liquid-engine.ts';
import type { PlaybookFault } from './playbook-error.ts';
import type { PlaybookReader } from './playbook-reader.ts';

const partName = /^templates\/(?<name>[a-z0-9-]+)(?:\.(?<language>[A-Za-z_-]+))?\.(?<part>subject|text|html)\.liquid$/;
const partKinds = ['subject', 'text', 'html'] as const;

type PartKind = (typeof partKinds)[number];
type FoundParts = Partial<Record<PartKind, string>>;

/** What was found of one template: its usual parts under the language ''. */
type FoundTemplate = Map<string, FoundParts>;

/**
 * Reads every template, one file a part: `NAME.subject.liquid`, `NAME.text.liquid`, `NAME.html.liquid`; with a language
 * before the part, as in `NAME.de.text.liquid`, it is a variant of the template.
 */
export function readTemplates(reader: PlaybookReader): ReadonlyMap<string, TemplateSource> {
  const found = new Map<string, FoundTemplate>();
  for (const file of reader.pathsIn('templates', '.liquid')) {
    const { name, language = '', part } = partName.exec(file)?.groups ?? {};
    if (name === undefined || !isPartKind(part)) continue;
    const source = reader.text(file) ?? '';
    reader.faults.push(...checkTemplate(file, source, part === 'html' ? htmlEngine : textEngine));
    if (language !== '' && !isLanguage(language)) {
      reader.faults.push({
        file,
        message: `The language \`${language}\` does not exist.`,
        cure: 'Write its two letters of ISO 639-1, such as de for German or es for Spanish.',
      });
      continue;
    }
    const template = found.get(name) ?? new Map<string, FoundParts>();
    found.set(name, template.set(language, { ...template.get(language), [part]: source }));
  }
  for (const [name, template] of found) reader.faults.push(...missingParts(name, template));
  return new Map([...found].map(([name, template]) => [name, templateSource(template)]));
}

function missingParts(name: string, template: FoundTemplate): PlaybookFault[] {
  const usual = template.get('') ?? {};
  const lacksText: PlaybookFault[] =
    usual.text === undefined
      ? [
          {
            file: `templates/${name}.text.liquid`,
            message: `The template \`${name}\` has no text part.`,
            cure: 'Add this file: many people and every SMS see the text part alone.',
          },
        ]
      : [];
  return [
    ...lacksText,
    ...[...template].flatMap(([language, parts]) =>
      partKinds.flatMap((part) => {
        if (language === '' || (usual[part] === undefined) === (parts[part] === undefined)) return [];
        if (usual.text === undefined) return [];
        const file = `templates/${name}.${language}.${part}.liquid`;
        return parts[part] === undefined
          ? [
              {
                file,
                message: `The variant \`${language}\` of the template \`${name}\` has no ${part} part.`,
                cure: 'Add this file: a variant has all parts that the template has.',
              },
            ]
          : [
              {
                file,
                message: `The template \`${name}\` itself has no ${part} part.`,
                cure: `Remove this file, or add templates/${name}.${part}.liquid.`,
              },
            ];
      }),
    ),
  ];
}

function templateSource(template: FoundTemplate): TemplateSource {
  const variants = [...template].flatMap(([language, parts]) =>
    language === '' ? [] : [[language, templateParts(parts)] as const],
  );
  return {
    ...templateParts(template.get('') ?? {}),
    // Left out where there are none: the hash of a sequence must not change with a language that no template has.
    ...(variants.length > 0 && { variants: Object.fromEntries(variants) }),
  };
}

function templateParts({ text = '', ...others }: FoundParts): TemplateParts {
  return { ...others, text };
}

function isPartKind(part: string | undefined): part is PartKind {
  return partKinds.some((kind) => kind === part);
}

const languageNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

function isLanguage(code: string): boolean {
  return /^[a-z]{2}$/.test(code) && languageNames.of(code) !== undefined;
}
