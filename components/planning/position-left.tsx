import { useTranslations } from "next-intl";

import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";

/** Why a plan leads nowhere any more, and to its owner where the next one is opened (L.II.C.6). */
export function PositionLeft({ isOwner }: { isOwner: boolean }) {
  const t = useTranslations("planning.positionLeft");
  return (
    <Card className="space-y-3 p-4">
      <Notice tone="warning">{isOwner ? t("own") : t("others")}</Notice>
      {isOwner && (
        <LinkButton href="/plans" className="w-full">
          {t("open")}
        </LinkButton>
      )}
    </Card>
  );
}
