import type { Check, CheckState } from './check.ts';

const marks: Readonly<Record<CheckState, string>> = {
  ok: 'ok',
  missing: 'MISSING',
  advice: 'look',
  sandboxed: 'sandbox',
};

/** Writes what was looked at as a table, each cure below what it cures. */
export function printChecks(checks: readonly Check[]): string {
  const widthOf = (text: (check: Check) => string): number => Math.max(...checks.map((check) => text(check).length), 0);
  const widths = [widthOf(({ state }) => marks[state]), widthOf(({ area }) => area), widthOf(({ subject }) => subject)];
  const lines = checks.flatMap(({ state, area, subject, says, cure }) => {
    const columns = [marks[state], area, subject].map((text, index) => text.padEnd(widths[index] ?? 0));
    const indent = ' '.repeat(columns.join('  ').length + 2);
    return [`${columns.join('  ')}  ${says}`, ...(cure === undefined ? [] : [`${indent}→ ${cure}`])];
  });
  const missing = checks.filter(({ state }) => state === 'missing').length;
  const sum =
    missing === 0
      ? 'Nothing needed is missing.'
      : `${missing} needed ${missing === 1 ? 'thing is' : 'things are'} missing.`;
  return [...lines, '', sum].join('\n');
}
