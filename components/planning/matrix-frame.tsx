"use client";

import { useTranslations } from "next-intl";
import { type ComponentProps, type ReactNode, useLayoutEffect, useRef, useState } from "react";

import { Button } from "@/components/ui/button";

type MatrixFrameProps = Pick<ComponentProps<"div">, "role" | "aria-label" | "tabIndex"> & {
  /** What there is to know about the table, folded into one line. */
  about?: ReactNode;
  children: ReactNode;
};

/**
 * The place of a matrix on its page: it scrolls by itself, its edge is shaded while something lies beyond it, and two lines of
 * every cell are shown until all of them are asked for.
 */
export function MatrixFrame({ about, children, ...area }: MatrixFrameProps) {
  const t = useTranslations("planning.matrix");
  const [whole, setWhole] = useState(false);
  const { place, more, look } = useMoreBeyond(whole);
  return (
    <>
      <div className="mb-2 flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="min-w-0 text-[13px]">{about}</div>
        <Button look="quiet" aria-pressed={whole} onClick={() => setWhole(!whole)}>
          {t("whole")}
        </Button>
      </div>
      <div className="relative">
        <div
          {...area}
          ref={place}
          onScroll={look}
          data-dense={whole ? undefined : ""}
          className="border-line bg-surface max-h-[max(24rem,calc(100dvh-13rem))] scroll-pt-32 scroll-pl-40 overflow-auto rounded-lg border sm:scroll-pl-56"
        >
          {children}
        </div>
        {more.right && (
          <span
            aria-hidden
            data-more="right"
            className="from-ink/20 pointer-events-none absolute inset-y-0 right-0 z-20 w-5 rounded-r-lg bg-linear-to-l to-transparent"
          />
        )}
        {more.below && (
          <span
            aria-hidden
            data-more="below"
            className="from-ink/20 pointer-events-none absolute inset-x-0 bottom-0 z-20 h-4 rounded-b-lg bg-linear-to-t to-transparent"
          />
        )}
      </div>
    </>
  );
}

/** Whether something lies to the right of what is seen, or below it; looked at anew where the table becomes another size. */
function useMoreBeyond(whole: boolean) {
  const place = useRef<HTMLDivElement>(null);
  const [more, setMore] = useState({ right: false, below: false });
  const look = () => {
    const { scrollLeft, scrollTop, scrollWidth, scrollHeight, clientWidth, clientHeight } =
      place.current ?? nowhere;
    const right = scrollLeft + clientWidth < scrollWidth - 1;
    const below = scrollTop + clientHeight < scrollHeight - 1;
    setMore((known) => (known.right === right && known.below === below ? known : { right, below }));
  };
  useLayoutEffect(() => {
    look();
    window.addEventListener("resize", look);
    return () => window.removeEventListener("resize", look);
  }, [whole]);
  return { place, more, look };
}

const nowhere = {
  ...{ scrollLeft: 0, scrollTop: 0, scrollWidth: 0, scrollHeight: 0 },
  ...{ clientWidth: 0, clientHeight: 0 },
};
