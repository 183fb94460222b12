import type { AlertForm } from '../../domain/on-call/group-alerts.ts';
import type { OnCallPerson } from '../../domain/on-call/on-call-rules.ts';
import type { Swap } from '../../domain/on-call/swap.ts';

/** `taken`: somebody has said: I take it. `closed`: nobody has to any more. */
export const alertStates = ['open', 'taken', 'closed'] as const;
export type AlertState = (typeof alertStates)[number];

/** What became of a call that did not make somebody take the lead. `declined`: this person passed it on by a key of the phone. */
export type CallOutcome = 'unanswered' | 'undeliverable' | 'declined';

/** Who took a lead. */
export interface Taker {
  readonly name: string;
  /** By which the CRM may know this person. */
  readonly email?: string | undefined;
}

/** One person whom an alert goes to. */
export interface AlertCall {
  readonly callId: string;
  readonly alertId: string;
  readonly leadId: string;
  readonly submissionId: string;
  /** Counted from 0, over all rounds. */
  readonly hop: number;
  readonly person: OnCallPerson;
  readonly form: AlertForm;
  readonly outcome?: CallOutcome | undefined;
  readonly calledAt: Date;
}

/** An urgent lead that somebody of the team must take. */
export interface Alert {
  readonly alertId: string;
  readonly leadId: string;
  readonly submissionId: string;
  readonly state: AlertState;
  readonly taker?: Taker | undefined;
  readonly openedAt: Date;
  readonly endedAt?: Date | undefined;
  /** In the order in which they were called. */
  readonly calls: readonly AlertCall[];
}

/** An alert as the workflow that runs it needs to know it. */
export interface OpenedAlert {
  readonly alertId: string;
  readonly state: AlertState;
  /** Drawn when its submission came: a stop with a smaller one is older and does not end the alert. */
  readonly ordinal: number;
}

/** What came of saying: I take it. */
export type Acknowledgement =
  | {
      readonly kind: 'taken';
      readonly taker: Taker;
      /** False when it had been taken before: then `taker` is who was first. */
      readonly isNew: boolean;
      /** The lead, and the one that it was merged into: what runs for them is over. */
      readonly leadIds: readonly string[];
      readonly stopOrdinal: number;
    }
  | { readonly kind: 'closed' };

export interface AlertStore {
  /** Writes the key by which the link in a call leads to it; nobody can guess it. */
  tokenOf(callId: string): string;
  /** Reads such a key; undefined when we did not write it, or the lead was erased. */
  findCall(token: string): Promise<AlertCall | undefined>;
  /** Opens the alert with this key, or answers the one that has it. */
  open(alert: {
    readonly alertKey: string;
    readonly leadId: string;
    readonly submissionId: string;
    readonly at: Date;
  }): Promise<OpenedAlert>;
  /**
   * Puts down whom the alert goes to next: the first of the order whom this round has not called. Asked again for the same
   * hop it answers the same. Decides how the person is told, one alert to a person after the other, so that a storm is seen.
   * @returns undefined when everybody was called; `over` when the alert is open no more
   */
  call(request: {
    readonly alertId: string;
    readonly hop: number;
    /** The hop with which this round began. */
    readonly roundFrom: number;
    readonly order: readonly OnCallPerson[];
    /** What became of the call before, which the timeline is told. */
    readonly lastOutcome?: CallOutcome | undefined;
    readonly at: Date;
  }): Promise<AlertCall | 'over' | undefined>;
  /** @throws NotFoundError */
  getCall(callId: string): Promise<AlertCall>;
  /**
   * Lets somebody take the lead: the first wins. In one transaction that locks the lead's row it ends every open alert of
   * the lead, stops its sequences (`taken-over`), sets its status to `Handed over` and tells the timeline.
   * @throws NotFoundError
   */
  acknowledge(request: {
    readonly alertId: string;
    readonly taker: Taker;
    /** How it was said, for example `by the link`. */
    readonly how: string;
    readonly at: Date;
  }): Promise<Acknowledgement>;
  /** Ends an alert that nobody has to take any more, and tells the timeline; one that is not open stays as it is. */
  close(alertId: string, because: string, at: Date): Promise<void>;
  /** Answers undefined for an id that is unknown or no UUID, or when the lead was erased. */
  find(alertId: string): Promise<Alert | undefined>;
  /** Lists alerts, newest first; without leads that were erased. */
  list(query: { readonly state?: AlertState | undefined; readonly limit: number }): Promise<Alert[]>;
  /** Lists the calls of open alerts that went to a phone, in E.164, newest first. */
  findOpenFor(phone: string): Promise<AlertCall[]>;
  /** Lets somebody of the rota stand in; counts at once, on every worker. */
  addSwap(swap: Swap, at: Date): Promise<void>;
  /** Lists the swaps that are not over at a moment, oldest first. */
  listSwaps(at: Date): Promise<Swap[]>;
}
