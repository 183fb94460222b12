import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { fileSchemas } from '../src/playbook/file-schemas.ts';

const folder = join(import.meta.dirname, '../playbook/.schema');

describe('the JSON Schemas for editors', () => {
  it('say what the playbook’s own schemas say: else run `npm run playbook -- schema`', async () => {
    const schemas = fileSchemas();
    expect((await readdir(folder)).toSorted()).toEqual([...schemas.keys()].toSorted());
    for (const [name, schema] of schemas) {
      expect(JSON.parse(await readFile(join(folder, name), 'utf8'))).toEqual(JSON.parse(JSON.stringify(schema)));
    }
  });
});
