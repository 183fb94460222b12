import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

/** Stands for npm: notes how it was called, and leaves a Node behind. */
const fakeNpm = `#!/bin/sh
echo "$@" >> npm-calls
[ ! -f npm-is-broken ] || exit 1
mkdir -p node_modules/.bin
printf '#!/bin/sh\\necho v24.1.0\\n' > node_modules/.bin/node
chmod +x node_modules/.bin/node
`;
const fakeTemporal = '#!/bin/sh\necho "temporal version 1.9.1 (Server 1.32.0, UI 2.54.1)"\n';

describe('setting up', () => {
  let checkout: string;

  beforeEach(async () => {
    checkout = await mkdtemp(join(tmpdir(), 'leadline-set-up-'));
    await cp(resolve(import.meta.dirname, 'set-up.mjs'), join(checkout, 'scripts/set-up.mjs'));
    await cp(resolve(import.meta.dirname, 'temporal-cli'), join(checkout, 'scripts/temporal-cli'), { recursive: true });
    await writeFile(join(checkout, 'package-lock.json'), '{}');
    await mkdir(join(checkout, 'programs'));
    await program('npm', fakeNpm);
    await program('temporal', fakeTemporal);
  });
  afterEach(() => rm(checkout, { recursive: true }));

  const program = (name: string, text: string): Promise<void> =>
    writeFile(join(checkout, 'programs', name), text, { mode: 0o755 });

  /** Sets up with the fake programs first on the PATH; `path` replaces what stands behind them. */
  function setUp(options: readonly string[] = [], path = process.env['PATH'] ?? ''): ReturnType<typeof spawnSync> {
    return spawnSync(process.execPath, ['scripts/set-up.mjs', ...options], {
      cwd: checkout,
      encoding: 'utf8',
      env: { PATH: [join(checkout, 'programs'), path].join(delimiter) },
    });
  }

  const npmCalls = (): string[] => readFileSync(join(checkout, 'npm-calls'), 'utf8').trim().split('\n');

  it('installs once, and says nothing when nothing is missing', () => {
    expect(setUp()).toMatchObject({ status: 0, stdout: 'Installing packages …\n' });
    expect(setUp()).toMatchObject({ status: 0, stdout: '', stderr: '' });
    expect(npmCalls()).toEqual([expect.stringMatching(/^ci --omit=dev /)]);
  });

  it('adds what development needs, which then serves a start too', () => {
    setUp();
    expect(setUp(['--dev']).stdout).toBe('Installing packages, with those for development …\n');
    expect(setUp().stdout).toBe('');
    expect(npmCalls()).toEqual([expect.stringMatching(/--omit=dev/), expect.stringMatching(/--include=dev/)]);
  });

  it('installs again when the lock file has changed, or node_modules is gone', async () => {
    setUp();
    await writeFile(join(checkout, 'package-lock.json'), '{"changed":true}');
    setUp();
    await rm(join(checkout, 'node_modules'), { recursive: true });
    setUp();
    expect(npmCalls()).toHaveLength(3);
  });

  it('tries again after an installation that failed', async () => {
    await writeFile(join(checkout, 'npm-is-broken'), '');
    expect(setUp()).toMatchObject({ status: 1, stderr: expect.stringMatching(/^npm ci failed/) });
    await rm(join(checkout, 'npm-is-broken'));
    expect(setUp().status).toBe(0);
    expect(npmCalls()).toHaveLength(2);
  });

  it('asks for Node 24 where npm brings none', async () => {
    await program('npm', fakeNpm.replace('v24.1.0', 'v22.1.0'));
    expect(setUp()).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/install Node 24 \(this is v22\.1\.0\)/),
    });
  });

  it('needs no Temporal CLI when TEMPORAL_ADDRESS stands in .env', async () => {
    await program('temporal', '#!/bin/sh\nexit 1\n');
    await writeFile(join(checkout, '.env'), 'PORT=3001\nTEMPORAL_ADDRESS=temporal.example.com:7233\n');
    expect(setUp()).toMatchObject({ status: 0, stdout: 'Installing packages …\n' });
    expect(existsSync(join(checkout, '.leadline'))).toBe(false);
  });
});
