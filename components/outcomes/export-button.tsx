"use client";

import type { ReactNode } from "react";

import { Blockers } from "@/components/ui/blockers";
import { Button } from "@/components/ui/button";
import { useMove } from "@/components/ui/use-move";
import { exportOutcomesAction } from "@/lib/outcomes/actions";

type ExportButtonProps = { year: number; kind: "annual" | "periodic"; children: ReactNode };

/** Lets what is final and whole leave; the file stands among the exports then. */
export function ExportButton({ year, kind, children }: ExportButtonProps) {
  const { move, busy, blockers } = useMove();
  return (
    <div className="space-y-2">
      <Blockers blockers={blockers} />
      <Button
        look="primary"
        aria-busy={busy}
        onClick={() => move((key) => exportOutcomesAction({ year, kind }, key))}
      >
        {children}
      </Button>
    </div>
  );
}
