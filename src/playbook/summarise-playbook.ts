import type { Playbook } from './playbook.ts';

/** Counts in one line what a playbook holds. */
export function summarisePlaybook({ sequences, sources, routes, content }: Playbook): string {
  const templates = new Set([...sequences.values()].flatMap((version) => Object.keys(version.templates)));
  const { beforeAnySource, groups, bySource, onTopOfAnySource } = routes;
  const rules = [beforeAnySource, onTopOfAnySource, ...Object.values(groups), ...Object.values(bySource)]
    .flat()
    .filter((entry) => !('include' in entry));
  return [
    counted(sequences.size, 'sequence'),
    counted(Object.keys(sources.keys).length, 'source'),
    counted(rules.length, 'route'),
    counted(templates.size, 'template'),
    counted(content.length, 'piece of content', 'pieces of content'),
  ].join(', ');
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
