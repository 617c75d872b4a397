"use client";

import { useRouter } from "next/navigation";
import { useCallback } from "react";

import { useSignedOut } from "@/components/ui/signed-out";

/** A session of practice that has ended cannot go on: sample people have no password. The page that says so has the way back. */
export function PracticeOver() {
  const router = useRouter();
  useSignedOut(useCallback(() => router.push("/sign-in"), [router]));
  return null;
}
