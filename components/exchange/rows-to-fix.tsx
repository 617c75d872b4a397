import { useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { Pager } from "@/components/ui/pager";
import { Section } from "@/components/ui/section";
import type { BlockerCode } from "@/lib/errors";

import { FindingTable } from "./finding-table";
import { KeeperList, ReasonList } from "./keeper-list";

type Reason = { code: BlockerCode; count: number };
type RowsToFixProps = {
  importId: string;
  preview: {
    reasons: readonly Reason[];
    agencies: readonly { agency: string; count: number; reasons: readonly Reason[] }[];
    page: {
      rows: Parameters<typeof FindingTable>[0]["findings"];
      total: number;
      page: number;
      pages: number;
    };
  };
  filter: { reason: string; agency: string };
};

/** What stops a list: by kind, by who must fix it, and row by row. */
export function RowsToFix({ importId, preview, filter }: RowsToFixProps) {
  const t = useTranslations("exchange.preview");
  const { rows, total, page, pages } = preview.page;
  const href = (wanted: Record<string, string>) =>
    `/administration/imports/${importId}?${new URLSearchParams(wanted)}#rows`;
  const filtered = filter.reason || filter.agency;

  return (
    <>
      <div className="grid items-start gap-x-8 xl:grid-cols-2">
        <Section title={t("reasons")}>
          <Card>
            <ReasonList reasons={preview.reasons} hrefOf={(reason) => href({ reason })} />
          </Card>
        </Section>
        <Section title={t("keepers")}>
          <KeeperList agencies={preview.agencies} hrefOf={(agency, reason) => href({ agency, reason })} />
        </Section>
      </div>
      <div id="rows">
        <Section title={t("rows")} aside={t("shown", { total, page, pages })}>
          <div className="mb-2 flex flex-wrap gap-4">
            <a href={`/api/imports/${importId}`} download className="inline-block min-h-6">
              {t("download")}
            </a>
            {filtered && (
              <a href={href({})} className="inline-block min-h-6">
                {t("all")}
              </a>
            )}
          </div>
          <FindingTable findings={rows} />
          <Pager
            page={page}
            pages={pages}
            hrefOf={(wanted) => href({ ...filter, page: String(wanted) })}
            words={{ newer: t("newer"), older: t("older"), place: t("shown", { total, page, pages }) }}
          />
        </Section>
      </div>
    </>
  );
}
