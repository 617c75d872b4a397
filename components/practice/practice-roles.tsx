import { useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { practiceRoles } from "@/lib/practice/roles";

/** Whom one can be in practice and what to try as them; below it, what practice is and is not. */
export function PracticeRoles({ inside }: { inside: boolean }) {
  const t = useTranslations("practice");
  return (
    <>
      <ul className="mb-8 grid gap-4 md:grid-cols-3">
        {practiceRoles.map((role) => (
          <li key={role}>
            <Card className="flex h-full flex-col gap-3 p-5">
              <h2 className="text-lg font-semibold">{t(`roles.${role}.title`)}</h2>
              <p className="text-ink-2 text-pretty">{t(`roles.${role}.lede`)}</p>
              <ol className="list-decimal space-y-1 pl-5">
                {(["first", "second", "third"] as const).map((step) => (
                  <li key={step}>{t(`roles.${role}.${step}`)}</li>
                ))}
              </ol>
              <LinkButton
                href={`/api/practice/${role}`}
                look="primary"
                className="mt-auto self-start"
                {...(!inside && { target: "_blank", rel: "noopener" })}
              >
                {t(inside ? "change" : "open", { role: t(`roles.${role}.title`) })}
              </LinkButton>
            </Card>
          </li>
        ))}
      </ul>
      <Section title={t("about")}>
        <ul className="max-w-[68ch] list-disc space-y-1.5 pl-5">
          {(["apart", "invented", "shared", "nightly", "unwatched"] as const).map((fact) => (
            <li key={fact}>{t(`facts.${fact}`)}</li>
          ))}
        </ul>
      </Section>
    </>
  );
}
