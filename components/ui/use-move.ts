"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";

import { useSubmissionKey } from "@/components/ui/submission-key";
import type { ActionResult } from "@/lib/action";
import type { Blocker } from "@/lib/errors";

/**
 * Runs an action from a button or form: busy while it runs, its blockers in words, the page read again when it worked.
 * The submission keeps its key until it was applied.
 */
export function useMove() {
  const router = useRouter();
  const { key, renew } = useSubmissionKey();
  const [busy, setBusy] = useState(false);
  const [blockers, setBlockers] = useState<readonly Blocker[]>([]);

  async function move<Data>(
    run: (key: string) => Promise<ActionResult<Data>>,
  ): Promise<ActionResult<Data> | null> {
    if (busy) return null;
    setBusy(true);
    const result = await run(key).catch(() => ({ ok: false, blockers: [{ code: "busy" }] }) as const);
    setBusy(false);
    setBlockers(result.ok ? [] : result.blockers);
    if (result.ok) {
      renew();
      router.refresh();
    }
    return result;
  }
  return { move, busy, blockers };
}
