"use client";

import { useEffect } from "react";

const signedOut = "kinerja:signed-out";

/** Says that the session has ended; the frame opens sign-in above what is being typed. */
export const saySignedOut = () => window.dispatchEvent(new Event(signedOut));

/** Calls back whenever somewhere on the page an answer said that the session has ended. */
export function useSignedOut(react: () => void) {
  useEffect(() => {
    window.addEventListener(signedOut, react);
    return () => window.removeEventListener(signedOut, react);
  }, [react]);
}
