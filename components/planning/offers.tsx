import { useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { Offering } from "@/lib/planning/sheet";

import { OfferForm } from "./offer-form";
import { OfferLine } from "./offer-line";
import { PeopleSearch } from "./people-search";

type OffersProps = { offering: Offering; search: string };

/** What one offers to leaders of one's own accord (pengajuan sukarela, L.II.A.5.f), and what became of it. */
export function Offers({ offering, search }: OffersProps) {
  const t = useTranslations("planning.offers");
  const { offers, raterId, rater, chosen, people, planId } = offering;
  const leader = chosen ?? rater;
  return (
    <Section title={t("title")} aside={t("lede")}>
      {offers.length > 0 && (
        <Card className="mb-4">
          <ul className="divide-line divide-y">
            {offers.map((offer) => (
              <OfferLine key={offer.id} offer={offer} planId={planId} />
            ))}
          </ul>
        </Card>
      )}
      {raterId === null ? (
        <Notice tone="warning">{t("noRater")}</Notice>
      ) : (
        <div id="offer" className="max-w-2xl">
          <Disclosure summary={t("open")} open={search !== "" || chosen !== null}>
            <div className="space-y-5">
              {leader ? (
                <OfferForm
                  key={leader.id}
                  planId={planId}
                  leader={leader}
                  rater={leader.id === raterId ? null : { name: offering.raterName }}
                />
              ) : (
                <p className="text-ink-2">{t("chooseFirst")}</p>
              )}
              {chosen && rater && chosen.id !== rater.id && (
                <a href="/plans?to=#offer" className="text-brand-strong inline-block min-h-6 font-semibold">
                  {t("backToRater", { name: rater.name })}
                </a>
              )}
              <div>
                <h3 className="font-sans font-semibold">{t("other")}</h3>
                <p className="text-ink-2 mb-3 text-[13px]">{t("otherLede")}</p>
                <PeopleSearch
                  {...{ search, people }}
                  words="offers"
                  hrefOf={(id) => `/plans?to=${id}#offer`}
                />
              </div>
            </div>
          </Disclosure>
        </div>
      )}
    </Section>
  );
}
