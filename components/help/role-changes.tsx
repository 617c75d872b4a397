import { useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { Section } from "@/components/ui/section";
import type { ChangeRole } from "@/lib/help/changes";

const three = ["first", "second", "third"] as const;

/** What changes for one role: before and after, what is to be done and when, what stays, and what is not done with one's data. */
export function RoleChanges({ role }: { role: ChangeRole }) {
  const t = useTranslations("changes");
  return (
    <div className="max-w-4xl">
      <Section title={t("turns")}>
        <Card className="divide-line divide-y">
          <div
            aria-hidden
            className="text-ink-3 hidden grid-cols-2 gap-x-8 px-4 py-2 text-sm font-semibold sm:grid"
          >
            <span>{t("before")}</span>
            <span>{t("after")}</span>
          </div>
          {three.map((turn) => (
            <dl key={turn} className="grid gap-x-8 gap-y-1 px-4 py-3 sm:grid-cols-2">
              <div className="text-ink-2">
                <dt className="text-ink-3 text-sm font-semibold sm:sr-only">{t("before")}</dt>
                <dd>{t(`roles.${role}.turns.${turn}.before`)}</dd>
              </div>
              <div>
                <dt className="text-brand-strong text-sm font-semibold sm:sr-only">{t("after")}</dt>
                <dd className="font-medium">{t(`roles.${role}.turns.${turn}.after`)}</dd>
              </div>
            </dl>
          ))}
        </Card>
      </Section>
      <Section title={t("duties")}>
        <dl className="divide-line border-line divide-y border-y">
          {three.map((duty) => (
            <div key={duty} className="grid gap-x-6 gap-y-0.5 py-2.5 sm:grid-cols-[11rem_minmax(0,1fr)]">
              <dt className="font-semibold">{t(`roles.${role}.duties.${duty}.when`)}</dt>
              <dd>{t(`roles.${role}.duties.${duty}.what`)}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <div className="grid gap-x-10 md:grid-cols-2">
        <Section title={t("stays")}>
          <ul className="list-disc space-y-1.5 pl-5">
            {(["first", "second"] as const).map((stay) => (
              <li key={stay}>{t(`roles.${role}.stays.${stay}`)}</li>
            ))}
          </ul>
        </Section>
        <Section title={t("notDone")}>
          <ul className="list-disc space-y-1.5 pl-5">
            {(["watched", "pay", "automatic", "sold"] as const).map((promise) => (
              <li key={promise}>{t(`promises.${promise}`)}</li>
            ))}
          </ul>
          <p className="pt-2">
            <a
              href="/privacy"
              className="text-brand-strong inline-flex min-h-6 items-center underline underline-offset-2"
            >
              {t("notice")}
            </a>
          </p>
        </Section>
      </div>
      <p className="flex flex-wrap gap-x-5 font-semibold">
        {(
          [
            ["/help", "toGuide"],
            ["/help/practice", "toPractice"],
          ] as const
        ).map(([href, name]) => (
          <a
            key={href}
            href={href}
            className="text-brand-strong inline-flex min-h-6 items-center underline underline-offset-2"
          >
            {t(name)}
          </a>
        ))}
      </p>
    </div>
  );
}
