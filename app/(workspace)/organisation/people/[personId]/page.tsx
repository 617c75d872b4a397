import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { Timeline } from "@/components/organisation/timeline";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/access/session";
import { findPersonFile } from "@/lib/organisation/queries";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("organisation.people"))("title"),
});

export default async function PersonPage({ params }: { params: Promise<{ personId: string }> }) {
  const actor = await requireActor();
  const person = (await findPersonFile(actor, (await params).personId)) ?? notFound();
  const [t, kinds, bases] = await Promise.all([
    getTranslations("organisation.person"),
    getTranslations("organisation.assignmentKind"),
    getTranslations("organisation.basis"),
  ]);
  const positions = person.assignments.map(({ position: { title, unit, agency }, kind, ...row }) => ({
    ...row,
    what: title,
    detail: `${unit.name} · ${agency.shortName} · ${kinds(kind)}`,
  }));
  const raters = person.raters.map(({ rater, basis, ...row }) => ({
    ...row,
    what: rater.name,
    detail: bases(basis),
  }));

  return (
    <>
      <PageHeader
        title={person.name}
        lede={[person.number ?? t("noNumber"), person.grade].filter(Boolean).join(" · ")}
        above={<Link href="/organisation/people">{t("back")}</Link>}
      />
      <div className="grid items-start gap-x-8 lg:grid-cols-2">
        <Section title={t("assignments")}>
          <Timeline entries={positions} />
        </Section>
        <Section title={t("supervisions")}>
          <Timeline entries={raters} />
        </Section>
      </div>
    </>
  );
}
