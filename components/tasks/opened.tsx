import type { ReactNode } from "react";

/** The heading of what stands open in the queue; the focus comes here when the next thing opens by itself. */
export function Opened({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <header className="mb-4">
      <h2 data-opened tabIndex={-1} className="text-2xl leading-tight font-bold">
        {title}
      </h2>
      {children}
    </header>
  );
}
