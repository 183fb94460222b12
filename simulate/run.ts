import { resolve } from 'node:path';
import { FriendlyError } from '../embedded/friendly-error.ts';
import { reportFatal } from '../src/report-fatal.ts';
import { readArguments, usage, type Arguments } from './read-arguments.ts';

/** `npm run simulate`: what the product would do, without doing it. */
async function run(asked: Arguments): Promise<string> {
  if (asked.command === 'help') return usage;
  const playbookFolder = asked.playbook ?? resolve(process.env['LEADLINE_PLAYBOOK'] ?? defaultFolder);
  switch (asked.command) {
    case 'lead':
      return (await import('./simulate-file.ts')).simulateFile(asked, playbookFolder);
    case 'compare':
      return (await import('./compare/compare-submissions.ts')).compareSubmissions(asked, playbookFolder);
    case 'template':
      return (await import('./template/try-template.ts')).tryTemplate(asked, playbookFolder);
    case 'goldens':
      return (await import('./goldens/refresh-goldens.ts')).refreshGoldens(playbookFolder);
  }
}

const defaultFolder = resolve(import.meta.dirname, '../playbook');

try {
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
  console.log(await run(readArguments(process.argv.slice(2))));
  process.exit(0);
} catch (error) {
  if (!(error instanceof FriendlyError)) reportFatal(error);
  console.error(error.message);
  process.exit(1);
}
