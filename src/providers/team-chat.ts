export interface ChatPost {
  /** A channel's name or id as the vendor takes it, for example `#sales`. */
  readonly channel: string;
  /** Plain text; the adapter escapes what the vendor would read as markup. */
  readonly text: string;
  /** Where the text leads to. */
  readonly link?: ChatLink | undefined;
  /** Left out where nobody would hear that it was pressed. */
  readonly button?: ChatButton | undefined;
}

export interface ChatLink {
  /** 75 characters at most. */
  readonly label: string;
  readonly url: string;
}

/** A button below a post. The chat tells the API by whom it was pressed. */
export interface ChatButton extends Pick<ChatLink, 'label'> {
  /** What it asks for, for example `take-lead`. */
  readonly action: string;
  /** What it asks it of: an id of ours. */
  readonly value: string;
}

/** Whoever pressed a button, as far as the chat vouches for it. */
export interface ChatMember {
  readonly email?: string | undefined;
  /** The names that the chat shows, which members may choose themselves. */
  readonly names: readonly string[];
}

/** What is done when a button was pressed. */
export interface ChatButtons {
  /**
   * Writes a post anew, for example without its button.
   * @param reference what posting answered
   * @throws ProviderError
   */
  update(reference: string, post: ChatPost): Promise<void>;
  /**
   * Tells who a member is; guests and members of other organisations have neither name nor address.
   * @throws ProviderError
   */
  identify(memberId: string): Promise<ChatMember>;
  /**
   * Answers whoever pressed it, seen by nobody else.
   * @param answerUrl what the vendor gave for it
   * @throws ProviderError; RangeError when the URL is not the vendor's
   */
  answer(answerUrl: string, text: string): Promise<void>;
}

/** Posts to the team's chat. */
export interface TeamChat {
  readonly vendor: string;
  /** Absent where the vendor tells nobody that a button was pressed: then posts go without. */
  readonly buttons?: ChatButtons | undefined;
  /** @throws ProviderError. */
  post(post: ChatPost): Promise<{ readonly reference: string }>;
}
