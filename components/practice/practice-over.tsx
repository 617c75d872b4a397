"use client";

import { useCallback } from "react";

import { useSignedOut } from "@/components/ui/signed-out";

/** A session of practice that has ended cannot go on: sample people have no password. The page that says so has the way back. */
export function PracticeOver() {
  useSignedOut(useCallback(() => window.location.assign("/sign-in"), []));
  return null;
}
