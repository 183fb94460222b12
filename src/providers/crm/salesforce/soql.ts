/**
 * Writes a query with its values: text in quotes, dates bare. jsforce's own builder leaves
 * backslashes as they are, so that a value could end its quotes.
 * Source: https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/sforce_api_calls_soql_select_quotedstringescapes.htm
 */
export function soql(parts: TemplateStringsArray, ...values: readonly (string | Date)[]): string {
  return parts.map((part, index) => part + (index < values.length ? literal(values[index] ?? '') : '')).join('');
}

function literal(value: string | Date): string {
  if (value instanceof Date) return value.toISOString();
  const escaped = value
    .replaceAll(/[\\']/g, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`)
    .replaceAll('\r', String.raw`\r`);
  return `'${escaped}'`;
}
