import type { ReactNode } from "react";

import { Button } from "./button";

/** Sends a form. While it is busy it says so and a second press does nothing, because the form's key is the same. */
export function SubmitButton({ busy, children, look = "primary" }: SubmitButtonProps) {
  return (
    <Button type="submit" look={look} aria-busy={busy}>
      {busy && (
        <span
          aria-hidden
          className="size-3 animate-spin rounded-full border-2 border-current border-t-transparent"
        />
      )}
      {children}
    </Button>
  );
}

type SubmitButtonProps = { busy: boolean; children: ReactNode; look?: "primary" | "secondary" | "danger" };
