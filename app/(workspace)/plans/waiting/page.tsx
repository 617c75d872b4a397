import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { GuideLink } from "@/components/help/guide-link";
import { WaitingList } from "@/components/planning/waiting-list";
import { Disclosure } from "@/components/ui/disclosure";
import { Empty } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { holds } from "@/lib/access/permissions";
import { requireActor } from "@/lib/access/session";
import { findWaiting } from "@/lib/planning/queries/waiting";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("planning.waiting"))("title"),
});

/** So many at once; those who hold up one person each are many. */
const first = 10;

export default async function WaitingPage() {
  const actor = await requireActor();
  if (!holds(actor, "report:read")) notFound();
  const [t, lines] = await Promise.all([getTranslations("planning.waiting"), findWaiting(actor)]);
  const [worst] = lines;
  if (!worst) return <Empty title={t("none")} />;
  const people = lines.reduce((sum, { count }) => sum + count, 0);

  return (
    <>
      <PageHeader
        above={t("title")}
        title={t("headline", { name: worst.name, count: worst.count })}
        lede={t("lede", { people, raters: lines.length })}
      >
        <GuideLink step="unblock" />
      </PageHeader>
      <WaitingList lines={lines.slice(0, first)} />
      {lines.length > first && (
        <div className="mt-4">
          <Disclosure summary={t("others", { count: lines.length - first })}>
            <WaitingList lines={lines.slice(first)} />
          </Disclosure>
        </div>
      )}
    </>
  );
}
