import { useFormatter, useTranslations } from "next-intl";

import { Section } from "@/components/ui/section";

type Sent = { day: string; chains: number; filed: boolean; mailedTo: string | null; digest: string };

/** The last days on which the heads of the chains left the server, and where they went. */
export function HeadsSent({ sent }: { sent: readonly Sent[] }) {
  const t = useTranslations("audit.heads");
  const format = useFormatter();
  const where = ({ filed, mailedTo }: Sent) => {
    if (!mailedTo) return t("folder");
    return t(filed ? "folderAndMail" : "mail", { address: mailedTo });
  };
  return (
    <div className="mt-8">
      <Section title={t("title")}>
        {sent.length === 0 && <p className="text-ink-2 max-w-[68ch] text-[13px]">{t("none")}</p>}
        <ul className="space-y-2 text-[13px]">
          {sent.map((one) => (
            <li key={one.day}>
              {t("sent", {
                date: format.dateTime(new Date(one.day), { dateStyle: "long" }),
                ...{ chains: one.chains, where: where(one) },
              })}
              <span className="text-ink-3 block font-mono text-[12px] break-all">
                {t("digest", { digest: one.digest })}
              </span>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
