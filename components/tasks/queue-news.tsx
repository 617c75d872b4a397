"use client";

import { useTranslations } from "next-intl";

import { Blockers } from "@/components/ui/blockers";
import { Button } from "@/components/ui/button";
import { KeyHint } from "@/components/ui/key-hint";
import { useLate } from "@/components/ui/late";
import { useMove } from "@/components/ui/use-move";
import { takeBackDevelopmentReturnAction } from "@/lib/development/actions";
import { takeBackReturnAction } from "@/lib/planning/actions";
import { takeBackSeconds } from "@/lib/planning/taking-back";

import { type Done, type Returned, useQueue } from "./queue-context";

const takingBack = { plan: takeBackReturnAction, development: takeBackDevelopmentReturnAction } as const;

/** What was just done, and after a return for a few seconds the way back. */
export function QueueNews({ done, onTakenBack }: { done: Done | null; onTakenBack: (of: Returned) => void }) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <p role="status" className={done ? "bg-good-soft rounded-md px-3 py-2 font-semibold" : "sr-only"}>
        {done?.words}
      </p>
      {done?.returned && (
        <TakeBack
          key={`${done.returned.planId}/${done.returned.version}`}
          returned={done.returned}
          onTakenBack={onTakenBack}
        />
      )}
    </div>
  );
}

function TakeBack({ returned, onTakenBack }: { returned: Returned; onTakenBack: (of: Returned) => void }) {
  const t = useTranslations("queue");
  const { keys } = useQueue();
  const { move, busy, blockers } = useMove();
  const late = useLate(takeBackSeconds);
  const takeBack = async () => {
    const { kind, planId, version } = returned;
    const answer = await move((key) => takingBack[kind]({ planId, version }, key));
    if (answer?.ok) onTakenBack(returned);
  };
  return (
    <>
      {!late && (
        <>
          <Button aria-busy={busy} aria-keyshortcuts={keys ? "z" : undefined} onClick={takeBack}>
            {t("takeBack")}
            <KeyHint>{keys ? "z" : undefined}</KeyHint>
          </Button>
          <span className="text-ink-2 text-sm">{t("takeBackHint", { seconds: takeBackSeconds })}</span>
        </>
      )}
      <Blockers blockers={blockers} />
    </>
  );
}
