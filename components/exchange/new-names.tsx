import { useTranslations } from "next-intl";

const shown = 12;

/** Units, positions or competencies that the list would make, by name. */
export function NewNames({
  kind,
  names,
}: {
  kind: "newUnits" | "newPositions" | "newCompetencies";
  names: readonly string[];
}) {
  const t = useTranslations("exchange.preview");
  if (names.length === 0) return null;
  const first = names.slice(0, shown).join(", ");
  const rest = names.length - shown;
  return (
    <p className="text-ink-2 mt-2 text-sm">
      {t(kind, { names: rest > 0 ? t("others", { names: first, count: rest }) : first })}
    </p>
  );
}
