import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { HowPatternsAreComputed } from "@/components/evaluation/how-patterns-are-computed";
import { OwnPattern } from "@/components/evaluation/own-pattern";
import { PatternList } from "@/components/evaluation/pattern-list";
import { glossed } from "@/components/help/glossed";
import { GuideLink } from "@/components/help/guide-link";
import { LinkButton } from "@/components/ui/button";
import { StandsAt } from "@/components/shell/stands-at";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/access/session";
import { findOwnPattern, findPatternsBelow } from "@/lib/evaluation/queries/patterns";
import { pageNumber, type SearchParameters } from "@/lib/search-parameters";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("patterns"))("title"),
});

const ratersOnPage = 20;

export default async function PatternPage({ searchParams }: { searchParams: SearchParameters }) {
  const actor = await requireActor();
  const { side, page: asked } = await searchParams;
  const others = side === "below";
  const t = await getTranslations("patterns");
  const header = (
    <>
      <StandsAt href="/evaluations/team" />
      <PageHeader title={t(others ? "belowTitle" : "ownTitle")} lede={t.rich("lede", glossed)}>
        <LinkButton href={others ? "/evaluations/pattern" : "/evaluations/pattern?side=below"}>
          {t(others ? "showOwn" : "showBelow")}
        </LinkButton>
        <GuideLink step="lookAtPattern" />
      </PageHeader>
    </>
  );
  if (!others) {
    return (
      <>
        {header}
        <OwnPattern own={await findOwnPattern(actor)} />
        <HowPatternsAreComputed />
      </>
    );
  }
  const { raters, unsaid } = await findPatternsBelow(actor);
  const pages = Math.max(1, Math.ceil(raters.length / ratersOnPage));
  const page = Math.min(pageNumber.parse(asked), pages);
  return (
    <>
      {header}
      <Section title={t("raters", { count: raters.length })} aside={t("farthestFirst")}>
        <PatternList raters={raters.slice((page - 1) * ratersOnPage, page * ratersOnPage)} unsaid={unsaid} />
        {pages > 1 && (
          <Pager
            page={page}
            pages={pages}
            hrefOf={(to) => `/evaluations/pattern?side=below&page=${to}`}
            words={{ newer: t("previous"), older: t("next"), place: t("place", { page, pages }) }}
          />
        )}
      </Section>
      <HowPatternsAreComputed />
    </>
  );
}
