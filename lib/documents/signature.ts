/** What kind of signature a signer gives: one of this installation's own key, or one certified by an authority (BSrE). */
export type SignatureKind = "local" | "certified";

/** What became of a document at a signer; the proof is what stands beside the PDF and not in it. */
export type DocumentSignature = { kind: SignatureKind; at: string } & (
  { state: "signed"; proof: object | null } | { state: "failed" }
);

/** What paper and page say of it: nothing but the electronic approval where there is no signer, or where it failed. */
export type SignatureLabel = SignatureKind | "none" | "failed";

export function labelOf(signature: DocumentSignature | null): SignatureLabel {
  if (!signature) return "none";
  return signature.state === "signed" ? signature.kind : "failed";
}
