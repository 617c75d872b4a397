import type { ComponentProps, ReactNode } from "react";

import { Chevron } from "./chevron";
import { KeyHint } from "./key-hint";

/** Something to open; works without script. */
export function Disclosure({
  summary,
  children,
  open,
  shortcut,
  details,
}: {
  summary: ReactNode;
  children: ReactNode;
  open?: boolean;
  /** The key that opens it, where the page listens to keys. */
  shortcut?: string;
  /** For client components that follow whether it is open. */
  details?: Pick<ComponentProps<"details">, "ref" | "onToggle">;
}) {
  return (
    // It may have been opened before the page had its script.
    <details open={open} suppressHydrationWarning {...details}>
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
