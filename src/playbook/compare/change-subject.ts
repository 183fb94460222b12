import type { ValueChange } from './compare-values.ts';

/** What a change is about, and the rest of the way to it. */
interface ChangeSubject {
  readonly subject: string;
  readonly path: readonly string[];
}

/** How the changes of a file are called: by the keys that lead to it, each a name or `*`; the first that fits counts. */
const subjects: Readonly<Record<string, readonly (readonly [keys: readonly string[], subject: string])[]>> = {
  'routes.yaml': [
    [['bySource', '*', '*'], 'route $2 of $1'],
    [['bySource', '*'], 'routes of $1'],
    [['groups', '*', '*'], 'route $2 of the group $1'],
    [['groups', '*'], 'group $1 of routes'],
    [['beforeAnySource', '*'], 'route $1 before any source'],
    [['onTopOfAnySource', '*'], 'route $1 on top of any source'],
    [[], 'routes'],
  ],
  'sources.yaml': [
    [['keys', '*'], 'source $1'],
    [['forms', '*'], 'form $1'],
    [[], 'sources'],
  ],
  'playbook.yaml': [[[], 'settings']],
  'guardrails.yaml': [
    [['rules', '*'], 'guardrail $1'],
    [[], 'guardrails'],
  ],
  'assessment-rules.yaml': [
    [['cues', '*'], 'assessment cue $1'],
    [[], 'assessment rules'],
  ],
};

const partPattern = /^(?<folder>sequences|content)\/(?<name>.*)\.yaml$/;

/** Names the route, sequence, source or setting that a change of a YAML file is about. */
export function changeSubject(file: string, { path }: Pick<ValueChange, 'path'>): ChangeSubject {
  const { folder, name = '' } = partPattern.exec(file)?.groups ?? {};
  if (folder === 'sequences') {
    const [key, step, ...rest] = path;
    return key === 'steps' && step !== undefined
      ? { subject: `sequence ${name}: step ${step}`, path: rest }
      : { subject: `sequence ${name}`, path };
  }
  if (folder === 'content') return { subject: `content ${name}`, path };
  for (const [keys, subject] of subjects[file] ?? []) {
    if (keys.length > path.length || !keys.every((key, index) => key === '*' || key === path[index])) continue;
    const names = keys.flatMap((key, index) => (key === '*' ? [path[index] ?? ''] : []));
    return {
      subject: subject.replaceAll(/\$(\d)/g, (_all, number: string) => names[Number(number) - 1] ?? ''),
      path: path.slice(keys.length).filter((key, index, rest) => key !== 'when' || index === rest.length - 1),
    };
  }
  return { subject: file, path };
}
