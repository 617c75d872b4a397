import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { Icon } from "@/components/ui/icon";

import { BrandMark } from "./brand-mark";
import { Navigation, type NavigationGroup } from "./navigation";

type FrameProps = {
  product: string;
  groups: readonly NavigationGroup[];
  /** The bar above the page: who, language, theme, the way out. */
  bar: ReactNode;
  children: ReactNode;
};

const sidebar =
  "border-line bg-sunken text-ink inset-x-0 top-12 bottom-auto m-0 max-h-[calc(100dvh-3rem)] w-full border-b px-3 py-4 lg:static lg:block lg:h-auto lg:max-h-none lg:overflow-visible lg:border-r lg:border-b-0 lg:px-2.5 print:hidden";

/** Sidebar, bar and page. On a phone the sidebar opens from the bar, without script. */
export function Frame({ product, groups, bar, children }: FrameProps) {
  const t = useTranslations("shell");
  return (
    <div className="min-h-dvh lg:grid lg:grid-cols-[236px_minmax(0,1fr)] print:block">
      <a
        href="#content"
        className="bg-brand text-on-brand sr-only z-50 rounded-md px-3 py-2 focus:not-sr-only focus:absolute focus:top-2 focus:left-2"
      >
        {t("skip")}
      </a>
      <div id="menu" popover="auto" className={sidebar}>
        <div className="space-y-4 lg:sticky lg:top-4">
          <Brand product={product} />
          <Navigation label={t("navigation")} groups={groups} />
        </div>
      </div>
      <div className="min-w-0">
        <header className="border-line bg-paper text-ink-2 relative z-20 flex flex-wrap items-center gap-x-1 gap-y-1 border-b px-4 py-2 text-[13px] sm:gap-x-3 lg:px-7 print:hidden">
          <button
            type="button"
            popoverTarget="menu"
            className="text-ink -ml-1 flex min-h-9 cursor-pointer items-center gap-2 rounded-md px-1 font-semibold lg:hidden"
          >
            <Icon name="menu" className="size-4" />
            {t("menu")}
            <BrandMark product={product} />
          </button>
          {bar}
        </header>
        <main id="content" tabIndex={-1} className="max-w-[1240px] px-4 py-6 outline-none lg:px-7 print:p-0">
          {children}
        </main>
      </div>
    </div>
  );
}

function Brand({ product }: { product: string }) {
  return (
    <p className="font-display hidden items-center gap-2.5 px-2 text-[15px] font-bold tracking-tight lg:flex">
      <BrandMark product={product} />
      {product}
    </p>
  );
}
