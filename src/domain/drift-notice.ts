import type { DriftFinding } from './find-drift.ts';
import type { SourceNotice } from './source-notice.ts';
import type { SubmissionRoute } from './submission.ts';
import type { FieldType, SubmissionShape } from './submission-shape.ts';

/** Where a finding was made. */
interface Origin {
  readonly source: string;
  readonly route: SubmissionRoute;
}

/** Tells operators what has drifted. */
export function driftNotice({ source, route }: Origin, finding: DriftFinding): SourceNotice {
  const { path } = finding;
  const field = path === '' ? 'the body' : `the field "${path}"`;
  return finding.kind === 'gone'
    ? {
        source,
        kind: 'drift',
        subject: subjectOf(route, path),
        because: `What ${source} sends by ${route} has lost ${field}.`,
      }
    : {
        source,
        kind: 'drift',
        subject: subjectOf(route, path, finding.was),
        because: `In what ${source} sends by ${route}, ${field} was of the type ${finding.was} and is of the type ${finding.is}.`,
      };
}

/** Lists the subjects of the notices that a submission disproves, since it has the field as it was. */
export function subjectsDisproved(route: SubmissionRoute, shape: SubmissionShape): string[] {
  return [...shape].flatMap(([path, type]) => [subjectOf(route, path), subjectOf(route, path, type)]);
}

function subjectOf(route: SubmissionRoute, path: string, type?: FieldType): string {
  return `${route}: ${path}${type === undefined ? '' : ` (${type})`}`;
}
