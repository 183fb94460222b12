import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureTemporalCli } from './temporal-cli/ensure-temporal-cli.mjs';

/** Installs what `npm start`, or with `--dev` `npm test`, needs, and nothing that is there already. No dependencies. */

const root = fileURLToPath(new URL('..', import.meta.url));
const isForDevelopment = process.argv.includes('--dev');
const say = (line) => process.stdout.write(`${line}\n`);

try {
  checkOwnNode();
  installPackages();
  checkInstalledNode();
  if (isForDevelopment || !hasOwnTemporal()) await ensureTemporalCli(say);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}

function checkOwnNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 3)) return;
  throw new Error(
    `Leadline needs Node 20.3 or later to start; this is ${process.versions.node}. Install a newer Node.`,
  );
}

/** The lock file's hash is kept in node_modules, so that deleting the folder installs again. */
function installPackages() {
  const mark = join(root, 'node_modules', '.leadline-installed.json');
  const lockFile = readFileSync(join(root, 'package-lock.json'));
  const lockHash = createHash('sha256').update(lockFile).digest('hex');
  const installed = existsSync(mark) ? JSON.parse(readFileSync(mark, 'utf8')) : {};
  if (installed.lockHash === lockHash && (installed.isForDevelopment || !isForDevelopment)) return;

  say(`Installing packages${isForDevelopment ? ', with those for development' : ''} …`);
  // Said either way, since NODE_ENV=production would leave those for development out.
  const extent = isForDevelopment ? '--include=dev' : '--omit=dev';
  const { status } = spawnSync('npm', ['ci', extent, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('npm ci failed, see above; mend what it says and start again.');
  writeFileSync(mark, JSON.stringify({ lockHash, isForDevelopment }));
}

/** The product runs on Node 24; where the machine's own is older, an optional package brings one. */
function checkInstalledNode() {
  const program = join(root, 'node_modules', '.bin', 'node');
  const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  const version = stdout?.trim() || process.version;
  if (Number(version.slice(1).split('.')[0]) >= 24) return;
  throw new Error(
    `Leadline runs on Node 24, and npm has none for this platform: install Node 24 (this is ${version}).`,
  );
}

/** Whether somebody else's Temporal is configured, in the environment or in .env, which npm does not read. */
function hasOwnTemporal() {
  if (process.env.TEMPORAL_ADDRESS !== undefined) return process.env.TEMPORAL_ADDRESS !== '';
  const file = join(root, '.env');
  return existsSync(file) && /^\s*(export\s+)?TEMPORAL_ADDRESS\s*=[ \t]*[^\s#]/m.test(readFileSync(file, 'utf8'));
}
