import type { Sources } from '../domain/sources.ts';
import type { PlaybookFault } from './playbook-error.ts';
import type { ReadFile } from './playbook-reader.ts';

/** Lists forms that are described twice, and usual gaps that every silence would exceed. */
export function checkSources({ file, value: { keys, forms }, lineOf }: ReadFile<Sources>): PlaybookFault[] {
  const repeated = forms.flatMap(({ route, formId }, index) => {
    const first = forms.findIndex((form) => form.route === route && form.formId === formId);
    return first === index
      ? []
      : [
          {
            file,
            line: lineOf(['forms', index, 'formId']),
            message: `The form \`${formId}\` of ${route} is described twice.`,
            cure: 'Put its source and fields into one entry.',
          },
        ];
  });
  const gapless = Object.entries(keys)
    .filter(([, { usualGap }]) => usualGap === 0)
    .map(([key]) => ({
      file,
      line: lineOf(['keys', key, 'usualGap']),
      message: `The source \`${key}\` may never be silent.`,
      cure: 'Give `usualGap` a duration such as 12h or 3d, or leave it out.',
    }));
  return [...repeated, ...gapless];
}
