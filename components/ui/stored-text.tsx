import { useTranslations } from "next-intl";

/** After a stale version: what another tab or person saved, above what was typed here. */
export function StoredText({ text }: { text: string | undefined }) {
  const t = useTranslations("ui");
  if (text === undefined) return null;
  return (
    <div className="bg-warning-soft rounded-md px-3 py-2">
      <p className="text-ink-2 text-sm">{t("storedNow")}</p>
      <p className="font-semibold">{text || t("storedEmpty")}</p>
      <p className="text-ink-2 text-sm">{t("storedHint")}</p>
    </div>
  );
}
