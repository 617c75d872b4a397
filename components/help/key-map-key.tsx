"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

import { useKeyOff } from "./key-off";

const typing = "input, textarea, select, [contenteditable], dialog";

/** "?" leads to the map of keys, from wherever nobody types; a page with keys of its own under it opens those. */
export function KeyMapKey() {
  const router = useRouter();
  const off = useKeyOff();
  useEffect(() => {
    if (off) return;
    const hear = (event: KeyboardEvent) => {
      if (event.key !== "?" || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented)
        return;
      if (document.activeElement?.closest(typing) || document.querySelector('[aria-keyshortcuts="?"]'))
        return;
      event.preventDefault();
      router.push("/help/keys");
    };
    window.addEventListener("keydown", hear);
    return () => window.removeEventListener("keydown", hear);
  }, [router, off]);
  return null;
}
