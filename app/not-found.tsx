"use client";

import { useTranslations } from "next-intl";

import { LinkButton } from "@/components/ui/button";

/** On the browser's side of the line: Next sends it along with every page, and so only its name. */
export default function NotFound() {
  const t = useTranslations("shell.errors");
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
