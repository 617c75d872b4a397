import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { GuideLink } from "@/components/help/guide-link";
import { LetterForm } from "@/components/oversight/letter-form";
import { LetterRow } from "@/components/oversight/letter-row";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { holds } from "@/lib/access/permissions";
import { requireActor } from "@/lib/access/session";
import { canReadLetters } from "@/lib/oversight/policy";
import { findLetterChoices, findLetters } from "@/lib/oversight/queries/letters";
import { lettersFilter } from "@/lib/oversight/schema";
import type { SearchParameters } from "@/lib/search-parameters";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("letters"))("title"),
});

export default async function LettersPage({ searchParams }: { searchParams: SearchParameters }) {
  const actor = await requireActor();
  if (!canReadLetters(actor)) notFound();
  const { show, page } = lettersFilter.parse(await searchParams);
  const [t, { letters, running, more, keeps }] = await Promise.all([
    getTranslations("letters"),
    findLetters(actor, { show, page }),
  ]);
  const choices = keeps ? await findLetterChoices(actor) : null;
  const at = (asked: { show?: string; page?: number }) =>
    `/administration/audit/assignments?${new URLSearchParams({ show, ...asked, page: String(asked.page ?? 1) })}`;

  return (
    <>
      <PageHeader
        above={holds(actor, "audit:read") && <a href="/administration/audit">{t("toTrail")}</a>}
        title={t("headline", { count: running })}
        lede={t("lede")}
      >
        <GuideLink step={keeps ? "keepLetters" : "readLetters"} />
      </PageHeader>
      {!keeps && running === 0 && (
        <div className="mb-5 max-w-[68ch]">
          <Notice tone="warning">{t("noneForAuditor")}</Notice>
        </div>
      )}
      {choices && (
        <Section title={t("form.title")}>
          <Card className="max-w-3xl px-4 py-4">
            <LetterForm {...choices} today={actor.today} />
          </Card>
        </Section>
      )}
      <Section
        title={t("list")}
        aside={
          <a
            className="text-brand-strong underline underline-offset-2"
            href={at({ show: show === "all" ? "running" : "all" })}
          >
            {t(show === "all" ? "running" : "all")}
          </a>
        }
      >
        {letters.length === 0 ? (
          <Empty title={t("none")} />
        ) : (
          <Card>
            <ul className="divide-line divide-y">
              {letters.map((letter) => (
                <LetterRow key={letter.id} letter={letter} />
              ))}
            </ul>
          </Card>
        )}
      </Section>
      <nav className="flex gap-2">
        {page > 1 && <LinkButton href={at({ page: page - 1 })}>{t("newer")}</LinkButton>}
        {more && <LinkButton href={at({ page: page + 1 })}>{t("older")}</LinkButton>}
      </nav>
    </>
  );
}
