"use client";

import { useEffect } from "react";

import { seeEvaluationAction } from "@/lib/evaluation/actions";

type SeenProps = { evaluation: { evaluationId: string; version: number } };

/** Tells that the rater has opened these saved ratings as they stand; shows nothing, and what fails is asked for at signing. */
export function Seen({ evaluation: { evaluationId, version } }: SeenProps) {
  useEffect(() => {
    void seeEvaluationAction({ evaluationId, version }).catch(() => undefined);
  }, [evaluationId, version]);
  return null;
}
