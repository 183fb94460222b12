import { basename } from 'node:path';
import type { z } from 'zod';
import { parseYaml, type FindLine } from './parse-yaml.ts';
import type { PlaybookFault } from './playbook-error.ts';
import type { PlaybookFiles } from './playbook-files.ts';

/** One file's value, and where it stands. */
export interface ReadFile<Value> {
  readonly file: string;
  /** The file's name without its ending. */
  readonly stem: string;
  readonly value: Value;
  readonly lineOf: FindLine;
}

/** Reads a playbook's files one by one, and gathers what is wrong with them. */
export class PlaybookReader {
  readonly faults: PlaybookFault[] = [];
  readonly #files: PlaybookFiles;
  readonly #read = new Set<string>();

  constructor(files: PlaybookFiles) {
    this.#files = files;
  }

  /** Answers the text of a file that the playbook must have, or undefined and a fault. */
  text(file: string): string | undefined {
    this.#read.add(file);
    const text = this.#files.get(file);
    if (text === undefined)
      this.faults.push({ file, message: 'The file is missing.', cure: 'Add it to the playbook.' });
    return text;
  }

  /** Answers the value of a file that the playbook must have, or undefined and faults. */
  yaml<Schema extends z.ZodType>(file: string, schema: Schema): ReadFile<z.output<Schema>> | undefined {
    const text = this.text(file);
    if (text === undefined) return undefined;
    const { faults, ...parsed } = parseYaml(file, text, schema);
    this.faults.push(...faults);
    return 'lineOf' in parsed ? { file, stem: basename(file, '.yaml'), ...parsed } : undefined;
  }

  /** Answers the values of a folder's YAML files that were not read before, those with faults left out. */
  yamlFolder<Schema extends z.ZodType>(folder: string, schema: Schema): ReadFile<z.output<Schema>>[] {
    const unread = this.pathsIn(folder, '.yaml').filter((file) => !this.#read.has(file));
    return unread.flatMap((file) => this.yaml(file, schema) ?? []);
  }

  /** Lists the files of a folder with this ending. */
  pathsIn(folder: string, ending: string): string[] {
    return [...this.#files.keys()].filter(
      (path) => path.startsWith(`${folder}/`) && path.endsWith(ending) && !path.slice(folder.length + 1).includes('/'),
    );
  }

  /** Adds a fault for every file that nothing has read: most often its name or folder is misspelt. */
  faultUnreadFiles(): void {
    for (const file of this.#files.keys()) {
      if (this.#read.has(file) || basename(file) === 'README.md') continue;
      this.faults.push({
        file,
        message: 'No part of the playbook has this name.',
        cure: 'Correct the name or folder, or remove the file; README.md lists what a playbook holds.',
      });
    }
  }
}
