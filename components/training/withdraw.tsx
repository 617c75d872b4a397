"use client";

import { AskFirst } from "@/components/ui/ask-first";
import { correctAttendanceAction, withdrawNominationAction } from "@/lib/training/actions";

type Reference = { nominationId: string; version: number };
type Words = { label: string; named: string; question: string };

/** Gives back a nomination or the seat that came of it; asks first, for the seat goes to somebody else. */
export function Withdraw({ nomination, ...words }: Words & { nomination: Reference }) {
  return <AskFirst {...words} run={(key) => withdrawNominationAction(nomination, key)} />;
}

/** Notes that somebody had come after all. */
export function CorrectAttendance({ nomination, ...words }: Words & { nomination: Reference }) {
  return <AskFirst {...words} run={(key) => correctAttendanceAction(nomination, key)} />;
}
