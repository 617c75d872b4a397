"use client";

import type { ReactNode } from "react";

import { Blockers } from "@/components/ui/blockers";
import { SubmitButton } from "@/components/ui/submit-button";
import { useMove } from "@/components/ui/use-move";
import { exportOutcomesAction } from "@/lib/outcomes/actions";

type ExportButtonProps = {
  year: number;
  kind: "annual" | "periodic";
  /** What is said while it is under way, which takes some seconds for a whole region. */
  working: string;
  children: ReactNode;
};

/** Lets what is final and whole leave; the file stands among the exports then. */
export function ExportButton({ year, kind, working, children }: ExportButtonProps) {
  const { move, busy, blockers } = useMove();
  return (
    <div className="space-y-2">
      <Blockers blockers={blockers} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void move((key) => exportOutcomesAction({ year, kind }, key));
        }}
      >
        <SubmitButton busy={busy}>{children}</SubmitButton>
      </form>
      <p role="status">{busy && working}</p>
    </div>
  );
}
