import { useTranslations } from "next-intl";

import { DocumentLink } from "./document-link";

type SkpDocumentProps = { planId: string; edition: number };

/** The way to a confirmed edition on its official form. */
export function SkpDocument({ planId, edition }: SkpDocumentProps) {
  const t = useTranslations("planning");
  return (
    <DocumentLink href={`/api/plans/${planId}/editions/${edition}`}>
      {t("document", { edition })}
    </DocumentLink>
  );
}
