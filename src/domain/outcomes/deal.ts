import type { OutcomeValue } from './outcome.ts';

/** A deal or opportunity of a CRM, as it stands now. */
export interface Deal {
  /** The CRM's id of it. */
  readonly dealId: string;
  readonly state: 'open' | 'won' | 'lost';
  readonly value?: OutcomeValue | undefined;
  readonly closedAt?: Date | undefined;
  /** The addresses of the people it is made with. */
  readonly emails: readonly string[];
}

const currencyCode = /^[A-Z]{3}$/;

/** Reads what a CRM states as a value: undefined without a usable amount or where its currency is not known. */
export function dealValue(
  amount: string | null | undefined,
  currency: string | null | undefined,
): OutcomeValue | undefined {
  const number = amount == null || amount.trim() === '' ? Number.NaN : Number(amount);
  const code = currency?.trim().toUpperCase() ?? '';
  return Number.isFinite(number) && number >= 0 && currencyCode.test(code)
    ? { amount: number, currency: code }
    : undefined;
}
