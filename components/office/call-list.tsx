import { useFormatter, useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import type { CalledAgency } from "@/lib/office/sheet";

/** What was written to an agency, the latest first, so that nobody writes twice. */
export function CallList({ calls }: { calls: CalledAgency["calls"] }) {
  const t = useTranslations("office.agency");
  const format = useFormatter();
  if (calls.length === 0) return <p className="text-ink-2">{t("noneSent")}</p>;
  return (
    <Card>
      <ul className="divide-line divide-y">
        {calls.map(({ id, text, sentBy, sentAt }) => {
          const date = format.dateTime(new Date(sentAt), { dateStyle: "long", timeStyle: "short" });
          return (
            <li key={id} className="px-4 py-2.5">
              <Disclosure summary={t("sentBy", { name: sentBy, date })}>
                <p className="text-sm break-words whitespace-pre-line">{text}</p>
              </Disclosure>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
