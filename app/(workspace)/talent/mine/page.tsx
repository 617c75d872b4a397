import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { ReaderList } from "@/components/career/reader-list";
import { BoxReasons } from "@/components/talent/box-reasons";
import { IndexParts } from "@/components/talent/index-parts";
import { OwnBox } from "@/components/talent/nine-boxes";
import { PotentialHistory } from "@/components/talent/potential-history";
import { RecordHistory } from "@/components/talent/record-history";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/access/session";
import { waysOn } from "@/lib/talent/nine-box";
import { findOwnTalent } from "@/lib/talent/queries/people";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("talent.titles"))("mine"),
});

export default async function OwnTalentPage() {
  const actor = await requireActor();
  const [t, own] = await Promise.all([getTranslations("talent"), findOwnTalent(actor)]);
  if (!own) notFound();
  const { box, potentials, index, records, readers } = own;
  const standing = box?.standing;
  const lacking = standing?.box === null ? standing.lacking : [];

  return (
    <div className="max-w-4xl">
      <PageHeader title={headline()} lede={t("mine.lede")} />
      {box && (
        <Section title={t("person.why")}>
          {standing && standing.box !== null && (
            <div className="max-w-3xl pb-3">
              <OwnBox own={standing.box} />
            </div>
          )}
          <BoxReasons box={box} />
          {waysOn(box.standing).map((way) => (
            <p key={way} className="text-ink-2 pt-2 text-sm">
              {t(`mine.move.${way}`)}
            </p>
          ))}
        </Section>
      )}
      {lacking.length > 0 && (
        <Section title={t("mine.next")}>
          <ul className="list-disc space-y-1 pl-5">
            {lacking.map((one) => (
              <li key={one}>{t(`mine.${one}`)}</li>
            ))}
          </ul>
        </Section>
      )}
      {box && (
        <Section title={t("person.history")}>
          <PotentialHistory potentials={potentials} />
        </Section>
      )}
      {index && (
        <Section title={t("mine.index")}>
          <p className="text-ink-2 max-w-[68ch] pb-2 text-sm">{t("mine.indexLede")}</p>
          <IndexParts index={index} />
          <h3 className="pt-4 pb-1.5 font-semibold">{t("person.facts")}</h3>
          <RecordHistory records={records} />
        </Section>
      )}
      <ReaderList title={t("mine.readers")} none={t("mine.readersNone")} readers={readers} />
    </div>
  );

  function headline() {
    if (standing && standing.box !== null)
      return t("mine.inBox", { box: standing.box, text: t(`boxes.${standing.box}`).toLowerCase() });
    if (standing) return t("mine.noBox", { lacking: lacking.map((one) => t(`lackings.${one}`)).join(", ") });
    if (index?.total != null && index.band)
      return t("mine.indexOnly", { total: index.total, band: t(`bands.${index.band}`) });
    return t("mine.indexOpen", { count: index?.missing.length ?? 0 });
  }
}
