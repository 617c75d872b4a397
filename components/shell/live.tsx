"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";

type State = "quiet" | "lost" | "back";

const pause = 5_000;

/** Keeps the page true: reads it again on every piece of news and after every reconnection. */
export function Live() {
  const t = useTranslations("shell.live");
  const router = useRouter();
  const [state, setState] = useState<State>("quiet");

  useEffect(
    () =>
      listen({
        news: () => router.refresh(),
        lost: () => setState("lost"),
        back: () => {
          router.refresh();
          setState("back");
        },
      }),
    [router],
  );

  return (
    <span role="status" className={state === "lost" ? "text-warning" : "sr-only"}>
      {state === "quiet" ? "" : t(state)}
    </span>
  );
}

type Listener = Record<"news" | "lost" | "back", () => void>;

/** Listens until the answered function is called. A browser gives up after an answer of 401 or 503; this goes on. */
function listen({ news, lost, back }: Listener) {
  let source: EventSource;
  let timer: ReturnType<typeof setTimeout>;
  let toCatchUp = false;
  const connect = () => {
    source = new EventSource("/api/live");
    source.addEventListener("news", news);
    source.addEventListener("ready", () => {
      // What happened while the page was on its way is nobody's news any more: the first connection reads it again, too.
      if (toCatchUp) back();
      else news();
      toCatchUp = true;
    });
    source.addEventListener("error", () => {
      toCatchUp = true;
      lost();
      if (source.readyState === EventSource.CLOSED) timer = setTimeout(connect, pause);
    });
  };
  connect();
  return () => {
    clearTimeout(timer);
    source.close();
  };
}
