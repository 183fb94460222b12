import type { CrmContact } from '../dossier.ts';
import type { EarlierContact } from './earlier-contact.ts';
import { isSameFirstName } from './same-first-name.ts';

const dayMs = 86_400_000;

interface ReturnClues {
  readonly earlier: Pick<EarlierContact, 'firstName' | 'receivedAt' | 'submissions'>;
  /** When the sender says that the form was sent; a submission may reach us days later. */
  readonly submittedAt?: Date | undefined;
  readonly crmContact?: CrmContact | undefined;
}

/**
 * Answers the first name to say "Welcome back" to, where that is sure to be right: this very name has come from the address
 * more than a day before, or the CRM knew it more than a day before we first heard of the address. The day keeps out the
 * contact that the form itself or our own automation has just made. Once somebody has written to us, the CRM's name is no
 * evidence any more, since we write it; but where it is another name, several people share the address, and none is greeted.
 */
export function returningName({ earlier, submittedAt, crmContact }: ReturnClues): string | undefined {
  const { firstName, submissions } = earlier;
  if (firstName === undefined) return undefined;
  const crmName = crmContact?.firstName;
  if (crmName !== undefined && !isSameFirstName(firstName, crmName)) return undefined;
  const sentMs = Math.min(earlier.receivedAt.getTime(), submittedAt?.getTime() ?? Infinity);
  const isLongBefore = (at: Date): boolean => at.getTime() < sentMs - dayMs;
  const hasWritten = submissions.some(
    (submission) => isSameFirstName(firstName, submission.firstName) && isLongBefore(submission.receivedAt),
  );
  const isKnownToCrm =
    submissions.length === 0 &&
    crmName !== undefined &&
    crmContact?.createdAt !== undefined &&
    isLongBefore(new Date(crmContact.createdAt));
  return hasWritten || isKnownToCrm ? firstName : undefined;
}
