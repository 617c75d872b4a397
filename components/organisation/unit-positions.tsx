import { useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import type { UnitSheet } from "@/lib/reorganisation/sheet";

/** The positions of a unit with whoever holds each today, the one that leads it first. */
export function UnitPositions({ positions }: { positions: UnitSheet["positions"] }) {
  const t = useTranslations("unitPages");
  const kinds = useTranslations("organisation.assignmentKind");
  return (
    <Card>
      <ul className="divide-line divide-y">
        {positions.length === 0 && <li className="text-ink-2 px-4 py-2.5">{t("noPositions")}</li>}
        {positions.map(({ id, title, held }) => (
          <li key={id} className="px-4 py-2.5">
            <p className="font-semibold">{title}</p>
            <p className="text-ink-2 text-[13px]">
              {held.length === 0
                ? t("vacant")
                : held
                    .map(({ name, kind }) => (kind === "definitive" ? name : `${name} (${kinds(kind)})`))
                    .join(", ")}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
