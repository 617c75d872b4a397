"use client";

import { type ReactNode, Suspense, useSyncExternalStore } from "react";

type DrawingProps = {
  label: string;
  height: number;
  /** Whether it has links inside: then it is a group of them, for whatever is inside an image cannot be reached. */
  links?: boolean;
  children: ReactNode;
};

const never = () => () => {};

/**
 * The place of a chart, drawn once the browser has the page: on the server recharts costs time and draws nothing, and its
 * script is asked for after the table's. Its height is known before, so that nothing moves.
 */
export function Drawing({ label, height, links = false, children }: DrawingProps) {
  const inBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return (
    <div role={links ? "group" : "img"} aria-label={label} style={{ height }}>
      <Suspense>{inBrowser && children}</Suspense>
    </div>
  );
}
