import type { ChangedSubmission, Comparison } from './compare-submissions.ts';
import type { Foreseen } from './foresee.ts';

/** Writes a comparison as a table, and what it comes to. */
export function writeComparison({ since, submissionCount, changed }: Comparison): string {
  const day = since.toISOString().slice(0, 10);
  const summary = `${submissionCount} submissions since ${day}: ${changed.length} would get something else.`;
  if (changed.length === 0) return summary;
  const rows = [['received', 'lead', 'what differs', 'today', 'then'], ...changed.map(rowOf)];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [...lines, '', summary].join('\n');
}

function rowOf({ receivedAt, leadId, differs, before, after }: ChangedSubmission): string[] {
  const at = receivedAt.toISOString().slice(0, 16).replace('T', ' ');
  return [at, leadId, differs.join(', '), inShort(before), inShort(after)];
}

function inShort({ route, sequence, firstSubject }: Foreseen): string {
  const first = firstSubject === undefined ? '' : ` "${firstSubject}"`;
  return `${route} → ${sequence ?? 'nothing is sent'}${first}`;
}
