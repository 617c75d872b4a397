import { useTranslations } from "next-intl";

import type { RuleShown } from "@/lib/retention/sheet";

type NoticeProps = {
  product: string;
  government: string;
  periods: readonly Pick<RuleShown, "kind" | "months" | "basis">[];
};

const sections = ["kept", "why", "basis", "seen", "long", "rights", "ask"] as const;

/** What is kept about people, why, by which law, who sees it, how long, and whom to ask (UU 27/2022 art. 21). */
export function Notice({ product, government, periods }: NoticeProps) {
  const t = useTranslations("privacyNotice");
  const kinds = useTranslations("retention");
  return (
    <>
      <header className="space-y-2">
        <h1 className="text-2xl leading-tight font-bold">{t("title")}</h1>
        <p className="text-ink-2 text-pretty">{t("lede", { product, government })}</p>
      </header>
      {sections.map((section) => (
        <section key={section} className="space-y-2">
          <h2 className="text-lg font-semibold">{t(`${section}.title`)}</h2>
          <p className="text-pretty">{t(`${section}.text`, { government })}</p>
          {section === "long" && (
            <ul className="list-disc space-y-1 pl-5">
              {periods.map(({ kind, months, basis }) => (
                <li key={kind}>
                  {t("long.line", { kind: kinds(`kinds.${kind}`), months, basis: basis ?? "none" })}
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </>
  );
}
