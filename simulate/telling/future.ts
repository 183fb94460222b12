/** Something that was sent, or would have been. */
export interface FutureMessage {
  readonly channel: 'e-mail' | 'SMS' | 'chat' | 'ticket';
  /** False: it goes to the team. */
  readonly isToLead: boolean;
  readonly to: string;
  readonly from?: string | undefined;
  /** The step of the sequence, of a message to the lead. */
  readonly stepId?: string | undefined;
  readonly subject?: string | undefined;
  readonly text: string;
}

/** One fact of the lead's timeline. */
export interface Happening {
  /** One word, for example `waits`. */
  readonly what: string;
  readonly summary: string;
  /** Of a wait: when it ends. */
  readonly until?: Date | undefined;
}

/** All that happens at one moment. */
export interface Moment {
  readonly at: Date;
  readonly happenings: readonly Happening[];
  readonly messages: readonly FutureMessage[];
}

/** What will become of a lead. */
export interface Future {
  readonly source: string;
  readonly at: Date;
  /** Where the lead is taken to be: a zone of the IANA database. */
  readonly timeZone: string;
  readonly moments: readonly Moment[];
  /** One sentence. */
  readonly ending: string;
}
