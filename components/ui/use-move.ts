"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";

import { saySignedOut } from "@/components/ui/signed-out";
import { type Submission, useSubmissionKey } from "@/components/ui/submission-key";
import type { ActionResult } from "@/lib/action";
import type { Blocker } from "@/lib/errors";

// The action may have been applied and only its answer lost: pressing again sends the same key.
const unanswered = { ok: false, blockers: [{ code: "unanswered" }] } as const;

/**
 * Runs an action from a button or form: busy while it runs, its blockers in words, the page read again when it worked.
 * The submission keeps its key until it was applied; when the key turns out to be used, an earlier sending had arrived and
 * only its answer was lost, so what was changed since is another submission and the next press sends it as one. The page
 * is not read again then, for it might take the form away with what stands in it. After a stale version `current` holds
 * what stands in the database, and the page is read again so that the next press names the version the person has now
 * seen; after the session's end sign-in opens in place. `setBlockers` takes away those that stand elsewhere; `kept` is the
 * submission of a form whose key outlives its page.
 */
export function useMove(kept?: Submission | null) {
  const router = useRouter();
  const own = useSubmissionKey();
  const submission = kept ?? own;
  const [busy, setBusy] = useState(false);
  // A second press may come before the first has been drawn.
  const running = useRef(false);
  const [blockers, setBlockers] = useState<readonly Blocker[]>([]);
  const [current, setCurrent] = useState<Current>({});

  async function move<Data>(
    run: (key: string) => Promise<ActionResult<Data>>,
  ): Promise<ActionResult<Data> | null> {
    if (running.current) return null;
    running.current = true;
    setBusy(true);
    const result: ActionResult<Data> = await run(submission.key).catch(() => unanswered);
    running.current = false;
    setBusy(false);
    setBlockers(result.ok ? [] : result.blockers);
    setCurrent(result.ok ? {} : ((result.current ?? {}) as Current));
    if (result.ok) submission.renew();
    if (refused(result, "key-reused")) submission.rekey();
    if (result.ok || refused(result, "stale")) router.refresh();
    if (refused(result, "signed-out")) saySignedOut();
    return result;
  }
  return { move, busy, blockers, setBlockers, current };
}

/** Sentences as they stand in the database now, by line. */
type Current = Readonly<Record<string, string | undefined>>;

const refused = (result: ActionResult<unknown>, code: Blocker["code"]) =>
  !result.ok && result.blockers.some((blocker) => blocker.code === code);
