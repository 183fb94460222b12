import { join } from 'node:path';
import { askLeadline } from './ask-leadline.ts';
import { moveVersion, recallVersion, restoreVersion, type Ask } from './change-version.ts';
import { checkFolder } from './check-folder.ts';
import type { CommandOutcome } from './command-outcome.ts';
import { findAuthor } from './find-author.ts';
import { openReleases } from './open-releases.ts';
import { publishFolder } from './publish-folder.ts';
import { readCommand } from './read-command.ts';
import { rollBack } from './roll-back.ts';
import { showDifference } from './show-difference.ts';
import { showHits } from './show-hits.ts';
import { showHistory } from './show-history.ts';
import { showVersions } from './show-versions.ts';
import { readToolSettings } from './tool-settings.ts';
import { writeSchemas } from './write-schemas.ts';

/**
 * Carries out what was typed after `npm run playbook --`.
 * @throws CommandError when it cannot be, PlaybookError for a folder that cannot be read, or what the database says
 */
export async function runCommand(
  words: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  at: Date,
): Promise<CommandOutcome> {
  const command = readCommand(words);
  const settings = readToolSettings(environment);
  await using closing = new AsyncDisposableStack();
  const open = async () => {
    const opened = await openReleases(settings);
    closing.defer(() => opened.close());
    return opened.playbooks;
  };
  const ask: Ask = (path, body) => askLeadline(settings, path, body);
  switch (command.name) {
    case 'check':
      return await checkFolder(command.folder ?? settings.playbookFolder);
    case 'schema':
      return await writeSchemas(join(settings.playbookFolder, '.schema'));
    case 'publish': {
      const { folder = settings.playbookFolder, note, keepsGood } = command;
      const author = findAuthor(command.author, environment);
      return await publishFolder(await open(), { folder, author, note, keepsGood, at });
    }
    case 'rollback': {
      const { releaseId, note } = command;
      const author = findAuthor(command.author, environment);
      return await rollBack(await open(), { releaseId, author, note, at });
    }
    case 'versions':
      return await showVersions(ask);
    case 'move':
      return await moveVersion(ask, { ...command, author: findAuthor(command.author, environment) });
    case 'recall':
      return await recallVersion(ask, { ...command, author: findAuthor(command.author, environment) });
    case 'restore':
      return await restoreVersion(ask, { sequence: command.sequence, version: command.version });
    case 'hits':
      return await showHits(ask, { since: command.since, at });
    case 'history':
      return await showHistory(await open(), command.limit);
    case 'diff':
      return await showDifference(open, { ...command, folder: settings.playbookFolder });
  }
}
