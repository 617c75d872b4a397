import { useFormatter, useTranslations } from "next-intl";

import { made } from "@/components/ui/made";
import { Tag } from "@/components/ui/tag";
import { certaintyOf } from "@/lib/feedback/outside";
import type { Beside } from "@/lib/feedback/sheet";

type BesideLineProps = { beside: Beside; /** A result by its id, or a value by its name. */ about: string };

/** What was said about one result or value, and what came of it, in the order of time. Nothing where nothing was. */
export function BesideLine({ beside, about }: BesideLineProps) {
  const t = useTranslations("feedback");
  const format = useFormatter();
  const on = (at: string) => format.dateTime(new Date(at), { day: "numeric", month: "long" });
  const said = beside.said.filter((one) => one.about === about);
  const followUps = beside.followUps.filter(({ resultId }) => resultId === about);
  if (said.length + followUps.length === 0) return null;
  return (
    <ul className="space-y-1.5 py-2">
      {said.map(({ id, text, question, author, kind, givenAt, outside }) => (
        <li key={id} {...made(id)} className="bg-sunken rounded-md px-3 py-1.5">
          {question !== null && <p className="text-ink-2 text-[13px]">{t("answers", { question })}</p>}
          <p className="break-words whitespace-pre-line">{text}</p>
          {outside && <OutsideMark outside={outside} author={author} />}
          <p className="text-ink-3 text-sm">
            {t("by", {
              name: author,
              date: on(givenAt),
              kind: t(`kind.${question === null ? kind : "asked"}`),
            })}
          </p>
        </li>
      ))}
      {followUps.map(({ id, step, note, author, notedAt }) => (
        <li key={id} {...made(id)} className="border-brand border-l-2 px-3 py-0.5">
          <Tag tone={step === "take_over" ? "warning" : "neutral"}>{t(`step.${step}`)}</Tag>{" "}
          <span className="text-ink-3 text-sm">{t("noted", { name: author, date: on(notedAt) })}</span>
          {note && <p className="break-words whitespace-pre-line">{note}</p>}
        </li>
      ))}
    </ul>
  );
}

type Outside = NonNullable<Beside["said"][number]["outside"]>;

/** Of whom words are that somebody else recorded, and how sure that is. */
function OutsideMark({ outside, author }: { outside: Outside; author: string }) {
  const t = useTranslations("feedback.outside");
  const format = useFormatter();
  const { party, channel, receivedOn, confirmedBy, declined } = outside;
  const certainty = certaintyOf(outside);
  const date = format.dateTime(new Date(receivedOn), { day: "numeric", month: "long", year: "numeric" });
  return (
    <>
      <p className="text-ink-2 space-x-2 text-[13px]">
        <Tag tone={certainty === "unconfirmed" || certainty === "declined" ? "warning" : "neutral"}>
          {certainty === "recorded" ? t("tag") : t(certainty, { name: confirmedBy ?? declined?.name ?? "" })}
        </Tag>
        <span>{t("by", { name: author, party, channel: t(`channel.${channel}`), date })}</span>
      </p>
      {declined && (
        <p className="text-ink-2 text-[13px] break-words whitespace-pre-line">
          {t("declinedBecause", { reason: declined.reason })}
        </p>
      )}
    </>
  );
}
