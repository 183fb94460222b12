import type { WhereClause } from '@jetstreamapp/soql-parser-js';
import type { FieldValue } from './field-value.ts';
import { salesforceRefusal } from './salesforce-refusal.ts';

type Token = '(' | ')' | 'AND' | 'OR' | { readonly isTrue: boolean };

/**
 * Tells whether a record fulfils the conditions of a query. The parser hands them on as a chain with counted parentheses; here they
 * are read as what they mean.
 * @throws Refusal 400 for what the sandbox does not understand
 */
export function matchesWhere(where: WhereClause, valueOf: (field: string) => FieldValue): boolean {
  const tokens: Token[] = [];
  for (let clause = where; ; clause = clause.right) {
    const { left } = clause;
    if (left === null || !('value' in left) || !('field' in left)) throw notUnderstood();
    for (let count = left.openParen ?? 0; count > 0; count -= 1) tokens.push('(');
    tokens.push({ isTrue: holds(valueOf(left.field), left.operator, left.value) });
    for (let count = left.closeParen ?? 0; count > 0; count -= 1) tokens.push(')');
    if (!('right' in clause)) break;
    if (clause.operator === 'NOT') throw notUnderstood();
    tokens.push(clause.operator);
  }
  return readAny(tokens);
}

function readAny(tokens: Token[]): boolean {
  let isTrue = readAll(tokens);
  while (tokens[0] === 'OR') {
    tokens.shift();
    isTrue = readAll(tokens) || isTrue;
  }
  return isTrue;
}

function readAll(tokens: Token[]): boolean {
  let isTrue = readOne(tokens);
  while (tokens[0] === 'AND') {
    tokens.shift();
    isTrue = readOne(tokens) && isTrue;
  }
  return isTrue;
}

function readOne(tokens: Token[]): boolean {
  const token = tokens.shift();
  if (token === '(') {
    const isTrue = readAny(tokens);
    tokens.shift();
    return isTrue;
  }
  if (typeof token !== 'object') throw notUnderstood();
  return token.isTrue;
}

function holds(value: FieldValue, operator: string, literal: string | string[]): boolean {
  if (Array.isArray(literal)) throw notUnderstood();
  const wanted = comparable(literalValue(literal));
  const given = comparable(value);
  switch (operator) {
    case '=':
      return given === wanted;
    case '!=':
      return given !== wanted;
    case '>=':
      return given !== null && wanted !== null && given >= wanted;
    case '<=':
      return given !== null && wanted !== null && given <= wanted;
    case '>':
      return given !== null && wanted !== null && given > wanted;
    case '<':
      return given !== null && wanted !== null && given < wanted;
    default:
      throw notUnderstood();
  }
}

function literalValue(literal: string): FieldValue {
  if (literal.startsWith("'")) return literal.slice(1, -1).replaceAll(/\\(.)/gs, '$1');
  if (/^(true|false)$/i.test(literal)) return literal.toLowerCase() === 'true';
  return literal.toLowerCase() === 'null' ? null : literal;
}

/** Salesforce takes texts for the same whatever their case, and an empty one for nothing. */
function comparable(value: FieldValue): string | number | boolean | null {
  if (typeof value !== 'string') return value;
  const isTime = /^\d{4}-\d\d-\d\dT/.test(value);
  return isTime ? Date.parse(value) : value === '' ? null : value.toLowerCase();
}

function notUnderstood(): Error {
  return salesforceRefusal(400, 'MALFORMED_QUERY', 'unexpected token');
}
