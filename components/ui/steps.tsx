import { clsx } from "clsx";

export type Step = {
  name: string;
  /** Who and when, or for whom it waits. */
  fact?: string;
  state: "done" | "skipped" | "current" | "ahead";
};

/** Where a document is on its way, with people and dates. */
export function Steps({ label, steps }: { label: string; steps: readonly Step[] }) {
  return (
    <ol aria-label={label} className="mb-6 grid sm:flex sm:flex-wrap sm:gap-x-6 sm:gap-y-2">
      {steps.map(({ name, fact, state }) => (
        <li
          key={name}
          aria-current={state === "current" ? "step" : undefined}
          className={clsx(
            "border-l-2 py-1 pl-3 text-sm sm:min-w-24 sm:border-t-2 sm:border-l-0 sm:pt-1.5 sm:pb-0 sm:pl-0",
            looks[state],
          )}
        >
          <span className={state === "current" ? "font-semibold" : undefined}>{name}</span>
          {fact && <span className="text-ink-2 block">{fact}</span>}
        </li>
      ))}
    </ol>
  );
}

const looks = {
  done: "border-brand text-ink",
  skipped: "border-line-strong border-dashed text-ink-2",
  current: "border-ink text-ink",
  ahead: "border-line text-ink-3",
} as const;
