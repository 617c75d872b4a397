import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { glossed } from "@/components/help/glossed";
import { AssignmentSheet } from "@/components/planning/assignment-sheet";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/access/session";
import { findAssignmentsByAssigner } from "@/lib/planning/queries/assignments";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("queue"))("title"),
});

export default async function AssignmentsPage() {
  const actor = await requireActor();
  const [t, assigners] = await Promise.all([
    getTranslations("queue.assignments"),
    findAssignmentsByAssigner(actor),
  ]);
  const count = assigners.flatMap(({ assignments }) => assignments).length;
  return (
    <>
      <PageHeader
        above={<a href="/queue">{t("back")}</a>}
        title={t("title", { count })}
        lede={t.rich("lede", glossed)}
      />
      <AssignmentSheet assigners={assigners} />
    </>
  );
}
