import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { NoteCard } from "@/components/counselling/note-card";
import { GuideLink } from "@/components/help/guide-link";
import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/access/session";
import { findNotes } from "@/lib/counselling/queries";
import { pageNumber, type SearchParameters } from "@/lib/search-parameters";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("counselling"))("title"),
});

const address = "/progress/counselling";

export default async function CounsellingPage({ searchParams }: { searchParams: SearchParameters }) {
  const actor = await requireActor();
  const asked = await searchParams;
  const side = asked.side === "rater" ? "rater" : "employee";
  const [t, progress, { notes, page, pages, written, unseen }] = await Promise.all([
    getTranslations("counselling"),
    getTranslations("progress"),
    findNotes(actor, { side, page: pageNumber.parse(asked.page) }),
  ]);
  const mine = side === "employee";
  const headline = mine ? t("headline", { count: unseen }) : t("headlineWritten");

  return (
    <>
      <PageHeader
        above={<a href="/progress">{progress("title")}</a>}
        title={notes.length > 0 ? headline : t("title")}
        lede={t(mine ? "lede" : "ledeWritten")}
      >
        {(written > 0 || !mine) && (
          <>
            <LinkButton
              href={address}
              aria-current={mine ? "page" : undefined}
              look={mine ? "primary" : "secondary"}
            >
              {t("aboutMe")}
            </LinkButton>
            <LinkButton
              href={`${address}?side=rater`}
              aria-current={mine ? undefined : "page"}
              look={mine ? "secondary" : "primary"}
            >
              {t("byMe")}
            </LinkButton>
          </>
        )}
        <GuideLink step={mine ? "counselled" : "counsel"} />
      </PageHeader>
      {notes.length === 0 && (
        <Empty title={t(mine ? "none" : "noneWritten")}>
          <p>{t(mine ? "noneLede" : "noneWrittenLede")}</p>
        </Empty>
      )}
      {notes.length > 0 && (
        <Section title={t(mine ? "aboutMe" : "byMe")}>
          <ul className="max-w-3xl space-y-3">
            {notes.map((note) => (
              <li key={note.id}>
                <NoteCard note={note} today={actor.today} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {pages > 1 && (
        <Pager
          page={page}
          pages={pages}
          hrefOf={(number) => `${address}?side=${side}&page=${number}`}
          words={{ newer: t("newer"), older: t("older"), place: t("place", { page, pages }) }}
        />
      )}
    </>
  );
}
