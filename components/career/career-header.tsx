import { DocumentLink } from "@/components/planning/document-link";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { dossierHeadline, headlineOf, ledeOf } from "@/lib/career/sentences";
import type { CareerFound, Dossier } from "@/lib/career/sheet";

import { useCareerWords } from "./use-career-words";

type CareerHeaderProps = { career: CareerFound; mine?: boolean };

/** What keeps somebody from the next rank, and the ways to the dossier. */
export function CareerHeader({ career, mine = false }: CareerHeaderProps) {
  const words = useCareerWords();
  const { t } = words;
  const { id, name, position } = career;
  const news = headlineOf(career, words);
  return (
    <PageHeader
      above={mine ? position?.title : <a href="/career">{t("back")}</a>}
      title={mine ? news : t("named", { name, news })}
      lede={ledeOf(career, words)}
    >
      <LinkButton look="primary" href={mine ? "/career/dossier" : `/career/${id}/dossier`}>
        {t("open")}
      </LinkButton>
      <DocumentLink href={`/api/career/dossier/${id}`}>{t("pdf")}</DocumentLink>
    </PageHeader>
  );
}

type DossierHeaderProps = { dossier: Dossier; today: string; mine?: boolean };

/** How many of the years were good, and what the page is and is not. */
export function DossierHeader({ dossier, today, mine = false }: DossierHeaderProps) {
  const words = useCareerWords();
  const { t, date } = words;
  const { id, name, years, from, to } = dossier;
  const news = dossierHeadline(years, words);
  return (
    <PageHeader
      above={<a href={mine ? "/career" : `/career/${id}`}>{t("back")}</a>}
      title={mine ? news : t("named", { name, news })}
      lede={[
        t("dossier.lede", { from: String(from), to: String(to), date: date(today) }),
        ...(mine ? [] : [t("dossier.logged", { name })]),
      ].join(" ")}
    >
      <DocumentLink href={`/api/career/dossier/${id}`}>{t("pdf")}</DocumentLink>
    </PageHeader>
  );
}
