import { type ReactNode, useId } from "react";

type SectionProps = { title: string; aside?: ReactNode; children: ReactNode };

/** A titled part of a page. */
export function Section({ title, aside, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mb-7">
      <header className="flex flex-wrap items-baseline gap-x-2 pb-2">
        <h2 id={id} className="text-lg font-semibold">
          {title}
        </h2>
        {aside && <span className="text-ink-3 text-sm">{aside}</span>}
      </header>
      {children}
    </section>
  );
}
