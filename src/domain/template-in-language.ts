import type { TemplateParts, TemplateSource } from './sequence.ts';

interface ChosenTemplate {
  readonly parts: TemplateParts;
  /** ISO 639-1; absent of the usual parts, whose language the playbook does not say. */
  readonly language?: string | undefined;
}

/**
 * Chooses the variant of a template in a lead's language, or its usual parts where it has none.
 * @param language an ISO 639-1 code; undefined when it is not known
 */
export function templateInLanguage(template: TemplateSource, language: string | undefined): ChosenTemplate {
  const { variants = {} } = template;
  const parts = language !== undefined && Object.hasOwn(variants, language) ? variants[language] : undefined;
  return parts === undefined ? { parts: template } : { parts, language };
}
