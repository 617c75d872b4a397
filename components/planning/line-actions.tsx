import type { ReactNode } from "react";

/** What changes or removes a line: at its right end wherever it stands, on a phone in a row of its own below the words. */
export function LineActions({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap justify-end gap-1 max-sm:w-full">{children}</div>;
}
