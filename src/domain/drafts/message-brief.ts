/** Something of ours that a message may name and link. */
interface OfferedContent {
  /** For example `Guide` or `Case study`. */
  readonly kind: string;
  readonly title: string;
  readonly url: string;
  readonly summary: string;
}

/** What whoever writes or checks a message is told of it: all of it our own words. */
export interface MessageBrief {
  /** What the message is for, as the playbook says. */
  readonly purpose: string;
  /** All that may be claimed. */
  readonly facts: readonly string[];
  readonly content: readonly OfferedContent[];
  readonly bookingUrl: string;
  /** In which it is to be written, in English, such as `German`. */
  readonly language: string;
  /** ISO 639-1. */
  readonly languageCode: string;
}
