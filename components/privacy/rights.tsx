import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { OwnData } from "@/lib/privacy/sheet";

/** What somebody can do about what is kept of them: take it along, see who read it, have it corrected. */
export function Rights({
  recent,
  corrections,
  takenAt,
}: Pick<OwnData, "recent" | "corrections" | "takenAt">) {
  const t = useTranslations("privacyPages");
  const format = useFormatter();
  const on = (instant: string) => format.dateTime(new Date(instant), { dateStyle: "long" });
  return (
    <Card>
      <ul className="divide-line divide-y">
        <Right
          title={t("copyTitle")}
          lede={[t("copyLede"), takenAt && t("copyTaken", { date: on(takenAt) })].filter(Boolean).join(" ")}
        >
          <LinkButton look="primary" href="/api/data?format=xlsx" download>
            {t("copyXlsx")}
          </LinkButton>
          <a
            href="/api/data?format=json"
            download
            className="text-brand-strong inline-flex min-h-6 items-center text-[13px] underline underline-offset-2"
          >
            {t("copyJson")}
          </a>
        </Right>
        <Right title={t("readersTitle")} lede={t("readersLede", { recent })}>
          <LinkButton href="/data/readers">{t("readersLink")}</LinkButton>
        </Right>
        <Right title={t("correctTitle")} lede={t("correctLede", { open: corrections.open })}>
          <LinkButton href="/data/corrections">{t("correctLink", { open: corrections.open })}</LinkButton>
        </Right>
      </ul>
    </Card>
  );
}

type RightProps = { title: string; lede: string; children: ReactNode };

const Right = ({ title, lede, children }: RightProps) => (
  <li className="grid items-center gap-x-6 gap-y-2 px-4 py-3.5 sm:grid-cols-[minmax(0,1fr)_14rem]">
    <div className="min-w-0">
      <h3 className="font-semibold">{title}</h3>
      <p className="text-ink-2 max-w-[62ch] text-[13px] text-pretty">{lede}</p>
    </div>
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 sm:flex-col sm:items-stretch [&>a]:justify-center">
      {children}
    </div>
  </li>
);
