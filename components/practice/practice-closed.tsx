import { useTranslations } from "next-intl";

import { LinkButton } from "@/components/ui/button";

/** Where practice has no session: how one comes in. Nobody there has a password. */
export function PracticeClosed({ of }: { of: string }) {
  const t = useTranslations("practice.over");
  return (
    <main id="content" className="mx-auto grid min-h-[80dvh] w-full max-w-xl content-center gap-4 px-5 py-10">
      <h1 className="font-display text-2xl font-bold tracking-tight">{t("title")}</h1>
      <p className="text-ink-2 text-pretty">{t("lede")}</p>
      <p>
        <LinkButton look="primary" href={`${of}/help/practice`}>
          {t("back")}
        </LinkButton>
      </p>
    </main>
  );
}
