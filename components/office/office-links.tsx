import { useTranslations } from "next-intl";

const places = {
  stages: "/administration/office",
  year: "/administration/office/year",
  month: "/administration/office/month",
  extensions: "/administration/calendar/extensions",
} as const;

/** The pages of the office of the year, above each of them. */
export function OfficeLinks({ here }: { here: keyof typeof places }) {
  const t = useTranslations("office.links");
  return (
    <nav aria-label={t("label")} className="flex flex-wrap gap-x-4">
      {(Object.keys(places) as (keyof typeof places)[]).map((place) => (
        <a
          key={place}
          href={places[place]}
          aria-current={place === here ? "page" : undefined}
          className="aria-[current=page]:text-ink inline-flex min-h-6 items-center aria-[current=page]:font-semibold"
        >
          {t(place)}
        </a>
      ))}
    </nav>
  );
}
