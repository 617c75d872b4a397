import { type RunningApp, startApp } from "../support/app";

/** The full demo region behind the built app: started when a drill first asks, shared by the drills of a run. */
export function sharedRegion() {
  let region: Promise<RunningApp> | undefined;
  return {
    open: () => (region ??= startApp({ scale: "full" })),
    close: async () => (await region)?.stop(),
  };
}

export type Region = ReturnType<typeof sharedRegion>;
