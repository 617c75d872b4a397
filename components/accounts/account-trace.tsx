import { useFormatter, useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { identityChecks } from "@/lib/accounts/schema";
import type { Traces } from "@/lib/accounts/sheet";

/** What happened to an account, latest first: to its owner and to whoever helps them. */
export function AccountTrace({ trace }: { trace: Traces }) {
  const t = useTranslations("accountPages.one");
  const sentence = useTranslations("events");
  const checks = useTranslations("accounts.recovery.checks");
  const format = useFormatter();
  if (trace.length === 0) return <p className="text-ink-2">{t("noHistory")}</p>;
  return (
    <Card>
      <ul className="divide-line divide-y">
        {trace.map(({ name, at, actorName, checked, role, unit, times }) => {
          const how = identityChecks.find((known) => known === checked);
          return (
            <li
              key={`${at}-${name}`}
              className="flex flex-wrap items-baseline justify-between gap-x-4 px-4 py-2.5"
            >
              <span>
                {sentence(name as "access.role-given", { actor: actorName ?? t("system"), role })}
                {unit && <span className="text-ink-2 block text-[13px]">{unit}</span>}
                {times > 1 && <span className="text-ink-2 block text-[13px]">{t("times", { times })}</span>}
                {how && (
                  <span className="text-ink-2 block text-[13px]">{t("checked", { how: checks(how) })}</span>
                )}
              </span>
              <time dateTime={at} className="text-ink-3 text-[13px]">
                {format.dateTime(new Date(at), { dateStyle: "medium", timeStyle: "short" })}
              </time>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
