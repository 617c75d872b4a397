import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { RoleChanges } from "@/components/help/role-changes";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor, requireFrame } from "@/lib/access/session";
import { askedRole, changeRoleOf, changeRoles } from "@/lib/help/changes";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("changes"))("title"),
});

type ChangesProps = { searchParams: Promise<{ role?: string | string[] }> };

export default async function ChangesPage({ searchParams }: ChangesProps) {
  const [actor, frame, t] = await Promise.all([requireActor(), requireFrame(), getTranslations("changes")]);
  const asked = (await searchParams).role;
  const shown = askedRole(typeof asked === "string" ? asked : undefined, changeRoleOf(actor, frame));
  return (
    <>
      <PageHeader
        title={t(`roles.${shown}.headline`)}
        lede={t(`roles.${shown}.lede`)}
        above={<a href="/help">{t("toHelp")}</a>}
      />
      <nav aria-label={t("for")} className="mb-7">
        <ul className="flex flex-wrap gap-x-5 gap-y-1">
          {changeRoles.map((role) => (
            <li key={role}>
              <a
                href={`/help/changes?role=${role}`}
                aria-current={role === shown ? "page" : undefined}
                className="text-brand-strong aria-[current=page]:text-ink inline-flex min-h-6 items-center font-semibold underline underline-offset-2 aria-[current=page]:no-underline"
              >
                {t(`roles.${role}.name`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <RoleChanges role={shown} />
    </>
  );
}
