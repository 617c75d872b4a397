import { getTranslations } from "next-intl/server";

import { LinkButton } from "@/components/ui/button";

export default async function NotFound() {
  const t = await getTranslations("shell.errors");
  return (
    <main className="mx-auto grid min-h-dvh max-w-md content-center gap-4 px-5">
      <h1 className="text-3xl font-bold">{t("notFoundTitle")}</h1>
      <p className="text-ink-2">{t("notFoundLede")}</p>
      <p>
        <LinkButton href="/" look="primary">
          {t("home")}
        </LinkButton>
      </p>
    </main>
  );
}
