"use client";

import { type ReactElement, useSyncExternalStore } from "react";
import { ResponsiveContainer } from "recharts";

type DrawingProps = { label: string; height: number; children: ReactElement };

const never = () => () => {};

/**
 * The place of a chart, drawn once the browser has the page: on the server recharts costs time and draws nothing.
 * Its height is known before, so that nothing moves.
 */
export function Drawing({ label, height, children }: DrawingProps) {
  const inBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return (
    <div role="img" aria-label={label} style={{ height }}>
      {inBrowser && (
        <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 480, height: 200 }}>
          {children}
        </ResponsiveContainer>
      )}
    </div>
  );
}
