import type { ReactNode } from "react";

/** An empty screen starts the work: what would stand here, and the one thing to do. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="border-line rounded-lg border border-dashed px-6 py-10 text-center">
      <p className="font-display text-lg font-semibold">{title}</p>
      {children && <div className="text-ink-2 mx-auto mt-1 max-w-[52ch] space-y-3">{children}</div>}
    </div>
  );
}
