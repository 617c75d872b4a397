import { useTranslations } from "next-intl";

import type { KeptCorrection } from "@/lib/privacy/sheet";

/** Who asks, and where they work. */
export function WhoAsks({ person, place }: Pick<KeptCorrection, "person" | "place">) {
  const t = useTranslations("privacyPages.keptCorrections");
  return (
    <div className="border-line mb-2.5 border-b pb-2.5">
      <p>
        <a
          href={`/organisation/people/${person.id}`}
          className="font-semibold underline-offset-4 hover:underline"
        >
          {person.name}
        </a>{" "}
        <span className="text-ink-2 tabular text-[13px]">{person.number}</span>
      </p>
      <p className="text-ink-2 text-[13px]">
        {place ? `${place.title} · ${place.unit.name} · ${place.agency.shortName}` : t("noPosition")}
      </p>
    </div>
  );
}
