import type { ReactNode } from "react";

type PageHeaderProps = {
  /** The page's news, computed from its data. */
  title: ReactNode;
  /** The next two facts. */
  lede?: ReactNode;
  /** Where this page hangs: links back. */
  above?: ReactNode;
  children?: ReactNode;
};

/** The page says it first. */
export function PageHeader({ title, lede, above, children }: PageHeaderProps) {
  return (
    <header className="mb-6 flex flex-wrap items-end justify-between gap-x-8 gap-y-3">
      <div className="min-w-0">
        {above && (
          <div className="text-ink-3 [&_a]:text-brand-strong mb-1 text-sm [&_a]:underline [&_a]:underline-offset-2">
            {above}
          </div>
        )}
        <h1 className="text-3xl leading-tight font-bold">{title}</h1>
        {lede && <p className="text-ink-2 mt-1.5 max-w-[68ch] text-[15px] text-pretty">{lede}</p>}
      </div>
      {children && <div className="flex flex-wrap items-center gap-x-4 gap-y-2">{children}</div>}
    </header>
  );
}
