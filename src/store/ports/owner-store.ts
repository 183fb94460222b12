import type { OwnerOrigin, OwnerQuestion } from '../../domain/owners/choose-owner.ts';

/** Whose lead it is. */
export interface LeadOwner {
  /** As the playbook's team calls the person. */
  readonly rep: string;
  readonly origin: OwnerOrigin;
  readonly since: Date;
  /** Whom the CRM was seen to name, or was told, last: its own id. */
  readonly crmOwnerId?: string | undefined;
  /** True when the CRM is to be told of this owner, whomever it names now. */
  readonly isOwedToCrm: boolean;
}

/** What an owner is chosen by, but for what the store knows itself. */
export interface OwnerRequest extends Omit<OwnerQuestion, 'loads'> {
  readonly leadId: string;
  /** Whom the CRM names: its own id. */
  readonly crmOwnerId?: string | undefined;
}

/** Somebody to whom a lead goes for another reason than that it is new. */
export interface NewOwner {
  readonly leadId: string;
  readonly rep: string;
  /** As the timeline tells it. */
  readonly name: string;
  readonly origin: OwnerOrigin;
  readonly because: string;
  readonly at: Date;
  /** Whom the CRM names, where it was the CRM that told it. */
  readonly crmOwnerId?: string | undefined;
  /** True when the CRM is to be told, whomever it names. */
  readonly isOwedToCrm: boolean;
}

/** Keeps whose lead it is. */
export interface OwnerStore {
  find(leadId: string): Promise<LeadOwner | undefined>;
  /**
   * Gives a lead an owner and tells the timeline, one lead after the other, so that no turn is given twice; a lead keeps the
   * owner that it has for as long as the playbook knows that person as a rep.
   * @returns undefined when nobody may take it
   * @throws NotFoundError
   */
  assign(request: OwnerRequest): Promise<LeadOwner | undefined>;
  /**
   * Gives a lead to somebody else and tells the timeline; a lead that is theirs already stays as it is, but for what the CRM is owed.
   * @throws NotFoundError
   */
  change(owner: NewOwner): Promise<void>;
  /** Remembers whom the CRM names; it is owed nothing any more. A lead without owner is passed over. */
  noteCrm(leadId: string, crmOwnerId: string | undefined): Promise<void>;
}
