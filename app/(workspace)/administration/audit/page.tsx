import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";

import { HeadsSent } from "@/components/audit/heads-sent";
import { TrailFilter } from "@/components/audit/trail-filter";
import { GuideLink } from "@/components/help/guide-link";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { holds } from "@/lib/access/permissions";
import { requireActor } from "@/lib/access/session";
import type { EventKind } from "@/lib/audit/kinds";
import { findHeadsSent, readTrail, verifyTrailFor } from "@/lib/audit/queries";
import { type TrailFilter as Filter, trailFilterSchema } from "@/lib/audit/schema";
import type { SearchParameters } from "@/lib/search-parameters";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("audit"))("title"),
});

export default async function AuditPage({ searchParams }: { searchParams: SearchParameters }) {
  const actor = await requireActor();
  if (!holds(actor, "audit:read")) {
    // An auditor whom no letter sends today is told so, and nothing else.
    if (holds(actor, "letter:hold")) redirect("/administration/audit/assignments");
    notFound();
  }
  const filter = trailFilterSchema.parse(await searchParams);
  const { page } = filter;
  const [t, sentence, format, trail, verified, heads] = await Promise.all([
    getTranslations("audit"),
    getTranslations("events"),
    getFormatter(),
    readTrail(actor, filter),
    verifyTrailFor(actor),
    findHeadsSent(actor),
  ]);
  const title =
    verified.faults.length === 0
      ? t("whole", { chains: verified.chains, events: verified.events })
      : t("broken", { count: verified.faults.length });

  return (
    <>
      <PageHeader title={title} lede={t("lede")}>
        <GuideLink step="readTrail" />
      </PageHeader>
      {verified.faults.map(({ chainId, sequence, fault }) => (
        <div key={`${chainId}-${sequence}-${fault}`} className="mb-3">
          <Notice tone="danger">{t(`fault.${fault}`, { chain: chainId, sequence: String(sequence) })}</Notice>
        </div>
      ))}
      <TrailFilter filter={filter} chains={trail.chains} />
      {trail.entries.length === 0 && <Empty title={t("none")}>{t("noneLede")}</Empty>}
      {trail.entries.length > 0 && (
        <Card>
          <table className="w-full text-[13px] max-sm:block">
            <thead className="text-ink-3 text-left text-[12px] max-sm:sr-only">
              <tr>
                <th className="px-4 py-2 font-normal">{t("when")}</th>
                <th className="px-4 py-2 font-normal">{t("what")}</th>
                <th className="px-4 py-2 font-normal">{t("where")}</th>
              </tr>
            </thead>
            <tbody className="max-sm:block">
              {trail.entries.map(
                ({ chainId, sequence, at, actorName, name, details, removed, agencyName }) => (
                  <tr
                    key={`${chainId}-${sequence}`}
                    className="border-line border-t max-sm:flex max-sm:flex-wrap max-sm:justify-between max-sm:gap-x-4 max-sm:px-4 max-sm:py-2.5 max-sm:first:border-t-0"
                  >
                    <td className="text-ink-2 px-4 py-2 whitespace-nowrap max-sm:p-0">
                      {format.dateTime(at, { dateStyle: "medium", timeStyle: "short" })}
                    </td>
                    <td className="px-4 py-2 max-sm:order-first max-sm:w-full max-sm:p-0">
                      {removed
                        ? t("removed", { kind: t(`kinds.${kindOf(name)}`), actor: actorName ?? t("system") })
                        : sentence(name as "plan.submitted", {
                            actor: actorName ?? t("system"),
                            ...JSON.parse(details),
                          })}
                    </td>
                    <td className="text-ink-2 px-4 py-2 max-sm:p-0">
                      {agencyName ?? t("region")} {String(sequence)}
                    </td>
                  </tr>
                ),
              )}
            </tbody>
          </table>
        </Card>
      )}
      <nav className="flex gap-2 pt-4">
        {page > 1 && <LinkButton href={hrefOf(filter, page - 1)}>{t("newer")}</LinkButton>}
        {trail.hasMore && <LinkButton href={hrefOf(filter, page + 1)}>{t("older")}</LinkButton>}
      </nav>
      <HeadsSent sent={heads} />
    </>
  );
}

const kindOf = (name: string) => name.split(".")[0] as EventKind;

/** Another page of the same filter. */
function hrefOf({ kind, who, agency, from, to, people }: Filter, page: number) {
  const asked = { kind, who, agency, from, to, people: people ? "only" : null, page: String(page) };
  const given = Object.entries(asked).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return `/administration/audit?${new URLSearchParams(given)}`;
}
