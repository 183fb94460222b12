/** PostgreSQL's code for a row that a unique index refuses (PostgreSQL manual, appendix A). */
const uniqueViolation = '23505';

/** Tells whether the database refused a submission because another with its dedupe key was stored at the same moment. */
export function isDedupeViolation(error: unknown): boolean {
  const { code, constraint } = (error ?? {}) as { readonly code?: unknown; readonly constraint?: unknown };
  return code === uniqueViolation && constraint === 'submissions_dedupe';
}
