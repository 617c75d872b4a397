import type { ReactNode } from "react";

import { Button } from "./button";
import { KeyHint } from "./key-hint";

type DecideButtonProps = {
  busy: boolean;
  /** Whether the page listens to keys; then "a" presses it. */
  keys?: boolean;
  onClick: () => void;
  children: ReactNode;
};

/** Says yes to what waits: as wide as its card, with its key. */
export function DecideButton({ busy, keys = false, onClick, children }: DecideButtonProps) {
  const shortcut = keys ? "a" : undefined;
  return (
    <Button look="primary" className="w-full" aria-busy={busy} aria-keyshortcuts={shortcut} onClick={onClick}>
      {children}
      <KeyHint>{shortcut}</KeyHint>
    </Button>
  );
}
