"use client";

import { useState } from "react";

/** The key of one submission: born when the form opens, renewed once it is known to be applied. */
export function useSubmissionKey() {
  const [key, setKey] = useState(() => crypto.randomUUID());
  return { key, renew: () => setKey(crypto.randomUUID()) };
}
