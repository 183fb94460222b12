import { environmentSchema } from '../src/environment-schema.ts';

interface Variable {
  readonly name: string;
  readonly meaning: string;
  readonly usual: string | undefined;
}

/** The variables that `@temporalio/envconfig` reads by itself. */
const temporalVariables: readonly Variable[] = [
  { name: 'TEMPORAL_ADDRESS', meaning: 'Host and port of Temporal.', usual: 'localhost:7233' },
  { name: 'TEMPORAL_NAMESPACE', meaning: 'The namespace.', usual: 'default' },
  {
    name: 'TEMPORAL_API_KEY',
    meaning: 'Key for Temporal Cloud; `TEMPORAL_TLS_*` and the others of `@temporalio/envconfig` work too.',
    usual: undefined,
  },
];

function variables(): Variable[] {
  const own = Object.entries(environmentSchema.shape).map(([name, schema]) => {
    const parsed = schema.safeParse(undefined);
    const usual = parsed.success && ['string', 'number'].includes(typeof parsed.data) ? String(parsed.data) : undefined;
    return { name, meaning: schema.description ?? '', usual };
  });
  return [...own, ...temporalVariables];
}

/** Writes every environment variable as a row of a Markdown table. */
export function configurationTable(): string {
  const rows = variables().map(
    ({ name, meaning, usual }) => `| \`${name}\` | ${meaning} | ${usual === undefined ? '' : `\`${usual}\``} |`,
  );
  return ['| variable | meaning | usual |', '| --- | --- | --- |', ...rows].join('\n');
}

const compose =
  '# docker-compose.temporal.yml only: the password of the PostgreSQL that it starts.\n#POSTGRES_PASSWORD=\n';

/** Writes every environment variable with its meaning, commented out, as `.env.example`. */
export function environmentExample(): string {
  const blocks = variables().map(({ name, meaning, usual = '' }) => `# ${meaning}\n#${name}=${usual}\n`);
  return ['# Copy to .env and uncomment what you need. An empty value counts as absent.\n', ...blocks, compose].join(
    '\n',
  );
}
