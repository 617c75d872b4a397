import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { Card } from "@/components/ui/card";
import type { CalledAgency } from "@/lib/office/sheet";

/** Whom to call in an agency: who leads it, who keeps its records, and for whom most people wait. */
export function Contacts({ agency: { heads, keepers, raters } }: { agency: CalledAgency }) {
  const t = useTranslations("office.agency");
  return (
    <div className="grid items-start gap-4 md:grid-cols-2">
      <div className="space-y-4">
        <People title={t("heads")} none={t("noHead")}>
          {heads.map(({ name, title, mail }) => (
            <Person key={name} name={name} beside={title} mail={mail} />
          ))}
        </People>
        <People title={t("keepers")} none={t("noKeeper")}>
          {keepers.map(({ name, mail }) => (
            <Person key={name} name={name} mail={mail} />
          ))}
        </People>
      </div>
      <People title={t("raters")} none={t("noRaters")}>
        {raters.map(({ raterId, name, title, unit, people }) => (
          <Person key={raterId} name={name} beside={[title, unit].filter(Boolean).join(", ")}>
            {t("waiting", { count: people })}
          </Person>
        ))}
      </People>
    </div>
  );
}

function People({ title, none, children }: { title: string; none: string; children: readonly ReactNode[] }) {
  return (
    <Card className="min-w-0 p-4">
      <h3 className="pb-1 font-semibold">{title}</h3>
      {children.length === 0 ? (
        <p className="text-ink-2 text-sm">{none}</p>
      ) : (
        <ul className="divide-line divide-y">{children}</ul>
      )}
    </Card>
  );
}

type PersonProps = { name: string; beside?: string; mail?: string | null; children?: ReactNode };

function Person({ name, beside, mail, children }: PersonProps) {
  const t = useTranslations("office.agency");
  return (
    <li className="py-2">
      <p className="font-semibold">{name}</p>
      {beside && <p className="text-ink-2 text-[13px]">{beside}</p>}
      {mail !== undefined && (
        <p className="text-[13px]">
          {mail ? (
            <a href={`mailto:${mail}`} className="inline-block min-h-6 break-all">
              {mail}
            </a>
          ) : (
            <span className="text-ink-3">{t("noMail")}</span>
          )}
        </p>
      )}
      {children && <p className="text-ink-2 text-[13px]">{children}</p>}
    </li>
  );
}
