"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";

type State = "quiet" | "lost" | "back";

/** Keeps the page true: reads it again on every piece of news and after every reconnection. */
export function Live() {
  const t = useTranslations("shell.live");
  const router = useRouter();
  const [state, setState] = useState<State>("quiet");

  useEffect(() => {
    const source = new EventSource("/api/live");
    let connected = false;
    source.addEventListener("news", () => router.refresh());
    source.addEventListener("ready", () => {
      if (connected) {
        router.refresh();
        setState("back");
      }
      connected = true;
    });
    source.addEventListener("error", () => setState("lost"));
    return () => source.close();
  }, [router]);

  return (
    <span role="status" className={state === "lost" ? "text-warning" : "sr-only"}>
      {state === "quiet" ? "" : t(state)}
    </span>
  );
}
