import { clsx } from "clsx";
import { useTranslations } from "next-intl";

import { decisionsAt } from "./address";

const choices = ["open", "all"] as const;
const words = { open: "showOpen", all: "showAll" } as const;

/** Decisions that are under way, or all of them. */
export function DecisionFilter({ shown }: { shown: (typeof choices)[number] }) {
  const t = useTranslations("decisions");
  return (
    <nav
      aria-label={t("filter")}
      className="border-line bg-surface mb-5 flex w-fit max-w-full rounded-md border p-0.5 text-[13px] print:hidden"
    >
      {choices.map((choice) => (
        <a
          key={choice}
          href={decisionsAt(choice)}
          aria-current={choice === shown ? "true" : undefined}
          className={clsx(
            "rounded px-2.5 py-1 whitespace-nowrap",
            choice === shown ? "bg-brand-soft text-brand-strong font-semibold" : "text-ink-2 hover:text-ink",
          )}
        >
          {t(words[choice])}
        </a>
      ))}
    </nav>
  );
}
