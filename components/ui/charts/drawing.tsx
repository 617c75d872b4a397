"use client";

import { type CSSProperties, type ReactNode, Suspense, useSyncExternalStore } from "react";

type DrawingProps = {
  label: string;
  /** In pixels, where it is not the same everywhere also on a phone. */
  height: number | { wide: number; phone: number };
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
    <div
      role={links ? "group" : "img"}
      aria-label={label}
      // While a narrower window is being drawn for, what was drawn for the wider one widens no page.
      className="h-(--phone) overflow-x-clip sm:h-(--wide) print:@container print:[&_.recharts-wrapper]:max-w-[100cqw]"
      style={heightsOf(height)}
    >
      <Suspense>{inBrowser && children}</Suspense>
    </div>
  );
}

const heightsOf = (height: DrawingProps["height"]) => {
  const { wide, phone } = typeof height === "number" ? { wide: height, phone: height } : height;
  return { "--wide": `${wide}px`, "--phone": `${phone}px` } as CSSProperties;
};
