"use client";

import { useState } from "react";

/** The key under which something is sent; what to do once it was applied, and once an earlier sending turns out to be. */
export type Submission = { readonly key: string; renew: () => void; rekey: () => void };

/** The key of one submission: born when the form opens, renewed once it is known to be applied. */
export function useSubmissionKey(): Submission {
  const [key, setKey] = useState<string>(() => crypto.randomUUID());
  const renew = () => setKey(crypto.randomUUID());
  return { key, renew, rekey: renew };
}
