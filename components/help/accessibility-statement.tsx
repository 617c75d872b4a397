import { useTranslations } from "next-intl";

const held = ["axe", "keys", "phone", "motion"] as const;
const short = ["people", "pdf", "charts", "matrix", "evidence"] as const;

/** What was held against WCAG 2.2 AA and how, what is known to fall short, and whom to tell of more. */
export function AccessibilityStatement({ product }: { product: string }) {
  const t = useTranslations("accessibility");
  return (
    <>
      <header className="space-y-2">
        <h1 className="text-2xl leading-tight font-bold">{t("headline", { product })}</h1>
        <p className="text-ink-2 text-pretty">{t("lede")}</p>
      </header>
      <section className="space-y-2">
        <h2 className="text-lg font-semibold">{t("held.title")}</h2>
        <Points texts={held.map((part) => t(`held.${part}`))} />
      </section>
      <section className="space-y-2">
        <h2 className="text-lg font-semibold">{t("short.title")}</h2>
        <Points texts={short.map((part) => t(`short.${part}`))} />
      </section>
      <section className="space-y-2">
        <h2 className="text-lg font-semibold">{t("tell.title")}</h2>
        <p className="text-pretty">{t("tell.text")}</p>
      </section>
      <p className="text-ink-3 text-sm">{t("asOf")}</p>
    </>
  );
}

const Points = ({ texts }: { texts: string[] }) => (
  <ul className="list-disc space-y-1.5 pl-5">
    {texts.map((text) => (
      <li key={text}>{text}</li>
    ))}
  </ul>
);
