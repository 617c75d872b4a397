import type { ReactNode } from "react";

import { Chevron } from "./chevron";
import { KeyHint } from "./key-hint";

/** Something to open; works without script. */
export function Disclosure({
  summary,
  children,
  open,
  shortcut,
}: {
  summary: ReactNode;
  children: ReactNode;
  open?: boolean;
  /** The key that opens it, where the page listens to keys. */
  shortcut?: string;
}) {
  return (
    <details open={open}>
      <summary
        aria-keyshortcuts={shortcut}
        className="text-brand-strong flex min-h-6 cursor-pointer list-none items-center gap-1 font-semibold [&::-webkit-details-marker]:hidden"
      >
        <Chevron />
        {summary}
        <KeyHint>{shortcut}</KeyHint>
      </summary>
      <div className="pt-3">{children}</div>
    </details>
  );
}
