import { useTranslations } from "next-intl";

/** What a figure is called: "Koefisien Terampil", "Pendidikan: S-1 atau D-IV". */
export function useFigureLabel() {
  const t = useTranslations("careerPages");
  const talent = useTranslations("talent");
  const predicates = useTranslations("vocabulary.predicate");
  return (name: string): string => {
    const [kind = "", part = "", key = ""] = name.split(".");
    if (kind === "coefficient") return t("figures.coefficient", { level: t(`level.${part as "mahir"}`) });
    if (kind === "bonus") return t("figures.bonus");
    const of = talent(`parts.${part as "education"}`);
    if (part === "education") return `${of}: ${talent(`education.${key as "master"}`)}`;
    if (part === "discipline") return `${of}: ${talent(`discipline.${key as "none"}`)}`;
    if (part === "performance") return `${of}: ${predicates(key as "good")}`;
    return `${of}: ${t(`figures.tracks.${key as "structural"}`)}`;
  };
}
