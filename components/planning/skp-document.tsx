import { useTranslations } from "next-intl";

type SkpDocumentProps = { planId: string; edition: number };

/** The way to a confirmed edition on its official form. */
export function SkpDocument({ planId, edition }: SkpDocumentProps) {
  const t = useTranslations("planning");
  return (
    <a
      href={`/api/plans/${planId}/editions/${edition}`}
      download
      className="text-brand-strong inline-block min-h-6 font-semibold"
    >
      {t("document", { edition })}
    </a>
  );
}
