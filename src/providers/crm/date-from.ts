/** Reads a time of a CRM's record; undefined of what is none. */
export function dateFrom(value: unknown): Date | undefined {
  const date = new Date(typeof value === 'string' ? value : '');
  return Number.isNaN(date.getTime()) ? undefined : date;
}
