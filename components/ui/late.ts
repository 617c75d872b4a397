"use client";

import { useEffect, useState } from "react";

/** Whether it is too late for what can be taken back for so many seconds; a second early, for the way to the server takes time as well. */
export function useLate(seconds: number) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), (seconds - 1) * 1000);
    return () => clearTimeout(timer);
  }, [seconds]);
  return late;
}
