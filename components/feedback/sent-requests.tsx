import { useFormatter, useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { Tag } from "@/components/ui/tag";
import type { SentRequest } from "@/lib/feedback/sheet";

import { RequestText } from "./request-text";
import { WithdrawRequest } from "./withdraw-request";

const tones = { waits: "info", answered: "good", declined: "neutral", withdrawn: "neutral" } as const;

/** What the reader asked of others, with what became of it. */
export function SentRequests({ requests }: { requests: readonly SentRequest[] }) {
  const t = useTranslations("feedback.requests");
  const format = useFormatter();
  const on = (at: string) => format.dateTime(new Date(at), { day: "numeric", month: "long" });
  return (
    <Card>
      <ul className="divide-line divide-y">
        {requests.map((request) => {
          const state = request.outcome ?? "waits";
          return (
            <li key={request.id} className="space-y-1 px-4 py-3">
              <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
                <h3 className="font-sans font-semibold">
                  {t("to", { name: request.name, date: on(request.askedAt) })}
                </h3>
                <Tag tone={tones[state]}>{t(state)}</Tag>
              </div>
              <RequestText request={request} />
              {request.answer && (
                <p className="bg-sunken rounded-md px-3 py-1.5">
                  {t("theirAnswer", { text: request.answer })}
                </p>
              )}
              {request.reason && <p className="text-ink-2">{t("why", { text: request.reason })}</p>}
              {request.closedAt === null && (
                <WithdrawRequest
                  request={{ requestId: request.id, version: request.version }}
                  name={request.name}
                />
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
