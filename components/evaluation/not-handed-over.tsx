import { useFormatter, useTranslations } from "next-intl";

import { Notice } from "@/components/ui/notice";
import type { EvaluationSheet } from "@/lib/evaluation/sheet";

type NotHandedOverProps = Pick<EvaluationSheet, "status" | "signedAt" | "dues"> & {
  signerName: string;
  /** The reader's day. */
  today: string;
};

/** For the person rated, while the document lies with whoever signed it: since when, and by when it is to come. */
export function NotHandedOver({ status, signedAt, dues, signerName, today }: NotHandedOverProps) {
  const t = useTranslations("teamList");
  const format = useFormatter();
  if (status !== "signed" || !signedAt || !dues.handOverBy) return null;
  const late = today > dues.handOverBy;
  const on = (day: string) => format.dateTime(new Date(day), { dateStyle: "long" });
  return (
    <Notice tone={late ? "warning" : "info"}>
      {t(late ? "notHandedOverLate" : "notHandedOver", {
        name: signerName,
        date: on(signedAt),
        by: on(dues.handOverBy),
      })}
    </Notice>
  );
}
