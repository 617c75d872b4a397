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

const phone = 640;
const onWidth = (changed: () => void) => {
  window.addEventListener("resize", changed);
  return () => window.removeEventListener("resize", changed);
};

/** Letters of a row's name that one line holds here; on a phone the bars need the room. */
export function useNameRoom() {
  const small = useSyncExternalStore(
    onWidth,
    () => window.innerWidth < phone,
    () => false,
  );
  return small ? 15 : 22;
}
