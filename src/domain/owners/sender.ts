import type { Brand } from '../brand.ts';
import type { TeamMember } from './team.ts';

/** In whose name leads are written to. */
export interface Sender {
  readonly name: string;
  readonly jobTitle: string;
  /** What stands as From. */
  readonly address: string;
  /** Where leads may call; absent: no message names a number. */
  readonly phone?: string | undefined;
  /** The sender's own calendar; absent: the brand's booking page. */
  readonly bookingUrl?: string | undefined;
}

/** Describes a person of the team as a sender. */
export function senderFrom({ name, jobTitle, email, phone, bookingUrl }: TeamMember): Sender {
  return { name, jobTitle, address: email, phone, bookingUrl };
}

/** Lists what we say of ourselves in this person's name; without it, our own telephone number would be taken for somebody else's. */
export function statementsOf({ facts }: Pick<Brand, 'facts'>, { phone }: Pick<Sender, 'phone'>): readonly string[] {
  return phone === undefined ? facts : [...facts, `Our telephone number is ${phone}.`];
}
