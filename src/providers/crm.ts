import type { CrmContact } from '../domain/dossier.ts';
import type { CrmHistory } from '../domain/history/crm-history.ts';

/** The contact fields that the automation writes. What is absent stays as it is. */
export interface CrmFields {
  readonly firstName?: string | undefined;
  readonly lastName?: string | undefined;
  readonly phone?: string | undefined;
  readonly company?: string | undefined;
  readonly jobTitle?: string | undefined;
  readonly autoClassification?: string | undefined;
  readonly autoScore?: number | undefined;
  readonly autoScoreReasoning?: string | undefined;
  readonly autoStatus?: string | undefined;
  readonly autoPriority?: string | undefined;
  readonly tags?: readonly string[] | undefined;
  /** The CRM's own id of the user who is to own the contact. */
  readonly ownerId?: string | undefined;
}

/** By what a contact is found: the e-mail where there is one, else the phone number, in E.164. */
export interface ContactIdentity {
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
}

interface CrmNote {
  readonly contactId: string;
  readonly body: string;
  readonly at: Date;
  /** Idempotency: a note with this marker in its body exists at most once; a repeat answers the first. Absent: never a repeat. */
  readonly marker?: string | undefined;
}

/** A to-do for a person of the team. */
export interface CrmTask {
  readonly contactId: string;
  /** Idempotency: a task with this marker in its body exists at most once; a repeat answers the first. */
  readonly marker: string;
  readonly title: string;
  /** Plain text with line breaks. */
  readonly body: string;
  readonly dueAt: Date;
  /** The CRM's own id of the owner; absent: nobody in the CRM, the task is made all the same. */
  readonly ownerId?: string | undefined;
  readonly priority: 'high' | 'normal' | 'low';
}

/** How a task ended. */
interface TaskCompletion {
  readonly at: Date;
  /** Plain text, kept with the task. */
  readonly note: string;
}

/** How a history is read. */
export interface HistoryRequest {
  /** What is more than a year older is left out. */
  readonly now: Date;
  /** What comes later than that is missing. */
  readonly withinMs: number;
}

/** What a CRM may not have been told how to do. */
export type CrmAbility = 'notes' | 'tasks' | 'owners' | 'history';

/** Reads and writes the customer's CRM. Every method but `readHistory` throws ProviderError. */
export interface Crm {
  readonly vendor: string;
  /** What it does without, and answers as if it were done; absent: nothing. */
  readonly cannot?: readonly CrmAbility[] | undefined;
  /** Makes the custom fields that the automation writes, where they are missing. */
  prepare(): Promise<void>;
  /** Finds a contact; answers undefined when the CRM does not know it. */
  findContact(identity: ContactIdentity): Promise<CrmContact | undefined>;
  /** Reads the dealings with a contact. A part that is refused, late or broken is named as missing, and never thrown. */
  readHistory(contactId: string, request: HistoryRequest): Promise<CrmHistory>;
  /** Writes fields on the contact with this identity, making the contact if there is none. */
  upsertContact(identity: ContactIdentity, fields: CrmFields): Promise<{ readonly contactId: string }>;
  /** Writes a note on the contact's record. */
  addNote(note: CrmNote): Promise<{ readonly noteId: string }>;
  /** Gives somebody something to do about a contact. Calls with one marker must follow each other, never overlap. */
  addTask(task: CrmTask): Promise<{ readonly taskId: string }>;
  /** Marks a task done; a task that is gone or done already is no error. */
  completeTask(taskId: string, completion: TaskCompletion): Promise<void>;
  /** Finds the CRM's user with this e-mail address; undefined when there is none. */
  findOwner(email: string): Promise<{ readonly ownerId: string } | undefined>;
  /** Reads a user by the CRM's own id; undefined when there is none, or none with an e-mail address. */
  readOwner(ownerId: string): Promise<{ readonly email: string } | undefined>;
  /** Makes this user the contact's owner. */
  assignContact(contactId: string, ownerId: string): Promise<void>;
  /** Reads what a person may have changed since: owner, tags, status; undefined when the contact is gone. */
  readContact(contactId: string): Promise<CrmContact | undefined>;
}
