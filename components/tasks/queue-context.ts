"use client";

import { createContext, useContext } from "react";

import type { Remarks } from "@/components/planning/return-form";

/** Something that was just done in the queue, in words, and what it takes to take a return back. */
export type Done = {
  words: string;
  returned?: Returned;
};

/** A return of a plan of either kind, as it can be taken back, with what was written. */
export type Returned = {
  kind: "plan" | "development";
  planId: string;
  version: number;
  name: string;
  written: Remarks;
};

type QueueWays = {
  /** Whether single keys act. */
  keys: boolean;
  /** Says what was done and opens the next thing; with `stay` the open one has more to do. */
  done: (done: Done, stay?: boolean) => void;
  /** What was written on a plan before its return was taken back. */
  writtenOn: (planId: string) => Remarks | undefined;
};

export const QueueContext = createContext<QueueWays>({
  keys: false,
  done: () => undefined,
  writtenOn: () => undefined,
});

/** The queue around what stands open in it. */
export const useQueue = () => useContext(QueueContext);
