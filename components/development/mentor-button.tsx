"use client";

import { Blockers } from "@/components/ui/blockers";
import { Button } from "@/components/ui/button";
import { useMove } from "@/components/ui/use-move";
import { nameMentorAction } from "@/lib/development/actions";

type MentorButtonProps = {
  line: { planId: string; version: number; lineId: string };
  /** Null for nobody any more. */
  mentorId: string | null;
  label: string;
  /** The label with what it is about. */
  named: string;
};

/** Names somebody as the mentor of a line, or nobody any more, by one press. */
export function MentorButton({ line, mentorId, label, named }: MentorButtonProps) {
  const { move, busy, blockers } = useMove();
  return (
    <span>
      <Button
        look="quiet"
        aria-busy={busy}
        aria-label={named}
        onClick={() => void move((key) => nameMentorAction({ ...line, mentorId }, key))}
      >
        {label}
      </Button>
      <Blockers blockers={blockers} />
    </span>
  );
}
