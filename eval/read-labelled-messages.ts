import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { labelledMessageSchema, type LabelledMessage } from '../src/domain/evaluation/labelled-message.ts';

/** Where the product's own labelled messages are. */
export const labelledMessagesFolder = join(import.meta.dirname, '../playbook/evals');

/** One file of labelled messages. */
export interface LabelledMessages {
  /** The file's name without its ending. */
  readonly name: string;
  readonly messages: readonly LabelledMessage[];
}

/** The set that nobody learns from or tunes on. */
export const heldOutName = 'held-out';

/** Reads every file of labelled messages in a folder, in the order of their names. A file may be empty. */
export async function readLabelledFolder(folder: string): Promise<LabelledMessages[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.jsonl')).toSorted();
  return Promise.all(names.map((name) => readLabelledFile(join(folder, name))));
}

/**
 * Reads a file of labelled messages: JSON Lines, one message a line.
 * @throws Error that names the file and line of the first message that is not as it should be
 */
export async function readLabelledFile(path: string): Promise<LabelledMessages> {
  const lines = (await readFile(path, 'utf8')).split('\n');
  const messages = lines.flatMap((line, index) => (line.trim() === '' ? [] : [readLine(line, `${path}:${index + 1}`)]));
  return { name: basename(path, '.jsonl'), messages };
}

function readLine(line: string, place: string): LabelledMessage {
  const parsed = labelledMessageSchema.safeParse(parseJson(line, place));
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new Error(`${place}: ${faults.join('; ')}`);
}

function parseJson(line: string, place: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new Error(`${place}: this is no JSON`, { cause: error });
  }
}
