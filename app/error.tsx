"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";

import { Button } from "@/components/ui/button";

const pause = 5_000;

/** A page that could not be read: says so, and recovers by itself once the database answers. */
export default function ErrorPage({ retry }: { retry: () => void }) {
  const t = useTranslations("shell.errors");
  useEffect(() => {
    const timer = setInterval(retry, pause);
    return () => clearInterval(timer);
  }, [retry]);

  return (
    <div role="alert" className="mx-auto grid min-h-[60dvh] max-w-md content-center gap-4 px-5">
      <h1 className="text-3xl font-bold">{t("title")}</h1>
      <p className="text-ink-2">{t("lede")}</p>
      <p>
        <Button look="primary" onClick={retry}>
          {t("retry")}
        </Button>
      </p>
    </div>
  );
}
