import type { ReactNode } from "react";

import { BrandMark } from "@/components/shell/brand-mark";
import { Preferences } from "@/components/shell/preferences";
import type { Locale } from "@/lib/i18n/locales";

type PublicFrameProps = { product: string; locale: Locale; dark: boolean; children: ReactNode };

/** A page for whoever comes without signing in: the product, language and theme, and what they came for. */
export function PublicFrame({ product, locale, dark, children }: PublicFrameProps) {
  return (
    <div className="mx-auto min-h-dvh w-full max-w-2xl px-5 py-6">
      <header className="mb-8 flex flex-wrap items-center gap-x-3 gap-y-2">
        <BrandMark product={product} />
        <span className="font-display font-semibold">{product}</span>
        <span className="ml-auto flex items-center gap-1 text-[13px]">
          <Preferences locale={locale} dark={dark} />
        </span>
      </header>
      <main id="content" className="space-y-6">
        {children}
      </main>
    </div>
  );
}
