import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { GlossaryList } from "@/components/help/glossary-list";
import { GuideSection } from "@/components/help/guide-section";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor, requireFrame } from "@/lib/access/session";
import { guidesFor } from "@/lib/help/guides";
import { changeRoles } from "@/lib/help/changes";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("help"))("title"),
});

export default async function HelpPage() {
  const [actor, frame, t, pages, tour] = await Promise.all([
    requireActor(),
    requireFrame(),
    getTranslations("help"),
    getTranslations("help.pages"),
    getTranslations("tour.offers"),
  ]);
  const guides = guidesFor(actor, frame);
  const parts = [
    ...(["changes", "practice", "changed", "keys"] as const).map((page) => ({
      href: `/help/${page}`,
      title: pages(page),
    })),
    ...guides.map(({ guide }) => ({ href: `#${guide}`, title: t(`guides.${guide}.title`) })),
    { href: "#glossary", title: t("glossaryTitle") },
    { href: "/help/indicators", title: t("indicators") },
    ...changeRoles.map((role) => ({ href: `/?tour=${role}`, title: tour(role) })),
    { href: "/accessibility", title: pages("accessibility") },
  ];
  return (
    <>
      <PageHeader title={t("headline", { name: frame.name })} lede={t("lede")} />
      <nav aria-label={t("contents")} className="mb-7">
        <ul className="flex flex-wrap gap-x-5 gap-y-1">
          {parts.map(({ href, title }) => (
            <li key={href}>
              <a
                href={href}
                className="text-brand-strong inline-flex min-h-6 items-center font-semibold underline underline-offset-2"
              >
                {title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {guides.map((guide) => (
        <GuideSection key={guide.guide} {...guide} />
      ))}
      <GlossaryList />
    </>
  );
}
