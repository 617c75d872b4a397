"use client";

import { useEffect } from "react";

import { markNewsReadAction } from "@/lib/notifications/actions";

/** Remembers that the list was opened. When that fails, the news stays new: nothing to tell anybody. */
export function NewsSeen({ upTo }: { upTo: string }) {
  useEffect(() => {
    markNewsReadAction({ upTo }).catch(() => undefined);
  }, [upTo]);
  return null;
}
