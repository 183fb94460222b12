/** Where replies go to. */
export interface ReplyTarget {
  /** The product's API, without a slash at the end; undefined as long as nobody has said. */
  readonly publicUrl: string | undefined;
  /** As what address the product knows itself, where that is another: some vendors sign the address that they call. */
  readonly knownAs: string | undefined;
  /** For Basic authentication at the webhook. */
  readonly credentials: { readonly user: string; readonly password: string } | undefined;
}
