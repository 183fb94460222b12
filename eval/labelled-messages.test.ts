import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { intents } from '../src/domain/assessment.ts';
import { evaluatedLanguages, type LabelledMessage } from '../src/domain/evaluation/labelled-message.ts';
import { loadPlaybook } from '../src/playbook/load-playbook.ts';
import {
  labelledMessagesFolder,
  readLabelledFile,
  readLabelledFolder,
  type LabelledMessages,
} from './read-labelled-messages.ts';

const written = ['development', 'held-out', 'tuned'];

let files: LabelledMessages[];
let all: readonly LabelledMessage[];

beforeAll(async () => {
  files = (await readLabelledFolder(labelledMessagesFolder)).filter(({ name }) => written.includes(name));
  all = files.flatMap(({ messages }) => messages);
});

describe('the labelled messages', () => {
  it('are at least 200, in three sets, each with 15 in every language and all intents in each', () => {
    expect(all.length).toBeGreaterThanOrEqual(200);
    expect(files.map(({ name }) => name)).toEqual(written);
    for (const { messages } of files) {
      expect(messages.length).toBeGreaterThanOrEqual(120);
      for (const language of evaluatedLanguages) {
        const own = messages.filter((message) => message.language === language);
        expect(own.length).toBeGreaterThanOrEqual(15);
        expect(new Set(own.map(({ intent }) => intent))).toEqual(new Set(intents));
      }
    }
  });

  it('have each an id of its own, over all sets', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });

  it('say nothing twice, within a set or in two', () => {
    const texts = all.flatMap(
      ({ message }) =>
        message
          ?.toLowerCase()
          .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
          .trim() ?? [],
    );
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
  });

  it('come from sources of the playbook', async () => {
    const { sources } = await loadPlaybook(join(import.meta.dirname, '../playbook'));
    expect(all.filter(({ source }) => !Object.hasOwn(sources.keys, source))).toEqual([]);
  });
});

describe('readLabelledFolder', () => {
  it('takes every file for a set, an empty one and one without scores too', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'labelled-'));
    try {
      await writeFile(join(folder, 'feedback.jsonl'), '{"id":"a","language":"en","intent":"SPAM","source":"other"}\n');
      await writeFile(join(folder, 'empty.jsonl'), '');
      await writeFile(join(folder, 'notes.txt'), 'no set');
      const [empty, feedback, ...others] = await readLabelledFolder(folder);
      expect(empty).toEqual({ name: 'empty', messages: [] });
      expect(feedback).toMatchObject({ name: 'feedback', messages: [{ id: 'a', score: [1, 100] }] });
      expect(others).toEqual([]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe('readLabelledFile', () => {
  it.each([
    ['{"id":"a"', 'this is no JSON'],
    ['{"id":"a","language":"xx","intent":"SPAM","source":"other","score":[1,2]}', 'language'],
    ['{"id":"a","language":"en","intent":"SPAM","source":"other","score":[9,2]}', 'let the lower score stand first'],
  ])('names file and line of a message that is wrong: %s', async (line, fault) => {
    const folder = await mkdtemp(join(tmpdir(), 'labelled-'));
    try {
      const path = join(folder, 'mine.jsonl');
      await writeFile(path, `\n${line}\n`);
      const reading = readLabelledFile(path);
      await expect(reading).rejects.toThrow(`${path}:2`);
      await expect(reading).rejects.toThrow(fault);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
