import { useFormatter, useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import type { ReceivedRequest } from "@/lib/feedback/sheet";

import { AnswerRequest } from "./answer-request";
import { RequestText } from "./request-text";

/** What others asked of the reader: the question with its answer, or room for one. */
export function ReceivedRequests({ requests }: { requests: readonly ReceivedRequest[] }) {
  const t = useTranslations("feedback.requests");
  const format = useFormatter();
  const on = (at: string) => format.dateTime(new Date(at), { day: "numeric", month: "long" });
  return (
    <ul className="space-y-3">
      {requests.map((request) => (
        <li key={request.id}>
          <Card className="space-y-3 px-4 py-3">
            <div className="space-y-1">
              <h3 className="font-sans font-semibold">
                {t("from", { name: request.name, date: on(request.askedAt) })}
              </h3>
              <RequestText request={request} />
            </div>
            {request.closedAt === null && (
              <AnswerRequest
                request={{ requestId: request.id, version: request.version }}
                name={request.name}
              />
            )}
            {request.answer && (
              <p className="bg-sunken rounded-md px-3 py-1.5">{t("ownAnswer", { text: request.answer })}</p>
            )}
            {request.reason && <p className="text-ink-2">{t("why", { text: request.reason })}</p>}
          </Card>
        </li>
      ))}
    </ul>
  );
}
