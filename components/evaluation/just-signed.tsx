import { useTranslations } from "next-intl";

import { Notice } from "@/components/ui/notice";

type JustSignedProps = {
  id: string;
  name: string;
  /** Whether it is the page that is open. */ here: boolean;
};

/** What was signed a moment ago, on the page that came next, with the way to hand it over. */
export function JustSigned({ id, name, here }: JustSignedProps) {
  const t = useTranslations("teamList");
  return (
    <div className="mb-4">
      <Notice tone="good" announced>
        <b className="font-semibold">{t("justSigned", { name })}</b>{" "}
        {!here && (
          <a href={`/evaluations/${id}`} aria-label={t("handOverNowTo", { name })} className="underline">
            {t("handOverNow")}
          </a>
        )}
      </Notice>
    </div>
  );
}
