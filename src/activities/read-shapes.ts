import { parse as parseQuery } from 'qs';
import type { SubmissionRoute } from '../domain/submission.ts';
import { submissionShape, type SubmissionShape } from '../domain/submission-shape.ts';
import type { SampledSubmission, SourceStore } from '../store/ports/source-store.ts';

interface ShapesRequest {
  readonly source: string;
  readonly route: SubmissionRoute;
  /** What came before is not compared, since an operator has accepted what came after. */
  readonly receivedAfter: Date | undefined;
  readonly now: Date;
}

/** The shapes of what a source sent last, and of what it sent before that. */
export interface ShapesOfSource {
  readonly recent: readonly SubmissionShape[];
  readonly earlier: readonly SubmissionShape[];
}

const recentCount = 5;
const sampledRecent = 10;
const sampledEarlier = 60;
const dayMs = 86_400_000;

/**
 * Reads the shapes of a source's latest five submissions and of up to sixty earlier ones. The earlier ones are at least a
 * day old: of a source with many leads an hour, the latest sixty could all be of the new shape already.
 */
export async function readShapes(
  sources: Pick<SourceStore, 'sample'>,
  { source, route, receivedAfter, now }: ShapesRequest,
): Promise<ShapesOfSource> {
  const read = (samples: readonly SampledSubmission[]): ReadSample[] =>
    samples.filter(({ receivedAt }) => receivedAfter === undefined || receivedAt > receivedAfter).flatMap(readSample);
  const recent = read(await sources.sample({ source, route, limit: sampledRecent })).slice(0, recentCount);
  const oldest = recent.at(-1);
  if (oldest === undefined) return { recent: [], earlier: [] };
  const receivedBefore = new Date(Math.min(oldest.receivedAt.getTime(), now.getTime() - dayMs));
  const earlier = read(await sources.sample({ source, route, receivedBefore, limit: sampledEarlier }));
  return { recent: recent.map(({ shape }) => shape), earlier: earlier.map(({ shape }) => shape) };
}

interface ReadSample {
  readonly receivedAt: Date;
  readonly shape: SubmissionShape;
}

/** Skips what cannot be read here, and what no sender sent: a reconciliation's own references. */
function readSample({ receivedAt, rawBody, contentType }: SampledSubmission): ReadSample[] {
  const body = parsed(new TextDecoder().decode(rawBody), contentType.split(';')[0]?.trim().toLowerCase() ?? '');
  if (body === undefined) return [];
  const shape = submissionShape(body);
  const isOurOwn = shape.size === 3 && shape.get('reconciled') === 'boolean' && shape.has('id');
  return isOurOwn ? [] : [{ receivedAt, shape }];
}

function parsed(text: string, mediaType: string): unknown {
  if (mediaType === 'application/x-www-form-urlencoded') return parseQuery(text, { depth: 3, parameterLimit: 200 });
  if (mediaType !== '' && mediaType !== 'application/json' && !mediaType.endsWith('+json')) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
