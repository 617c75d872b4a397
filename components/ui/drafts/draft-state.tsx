"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useRef } from "react";

import { Button } from "../button";
import { Notice } from "../notice";
import { Elsewhere } from "./elsewhere";
import type { FormDraft } from "./form-draft";
import { useDraftRevision, useDraftSaying, useShelf } from "./keeper";
import { useMoment } from "./moment";

/**
 * What becomes of what is typed in a form, in words, and the way to throw it away. `id` is the form's. It stands below the
 * form's buttons: its words come while a person types, and must not move a button that is just being pressed.
 */
export function DraftState({ draft, id }: { draft: FormDraft | null; id: string }) {
  return draft && <State draft={draft} id={id} />;
}

const announced = ["nowhere", "offline", "restored", "sent"];

function State({ draft, id }: { draft: FormDraft; id: string }) {
  const t = useTranslations("ui.draft");
  const format = useFormatter();
  const moment = useMoment();
  const shelf = useShelf();
  const box = useRef<HTMLDivElement>(null);
  const { is, at } = useDraftSaying(shelf, draft.name);
  const revision = useDraftRevision(shelf, draft.name);
  const back = is === "restored" || is === "sent";
  // What came back must be seen, also where its form is folded away.
  useEffect(() => {
    if (back) box.current?.closest("details")?.setAttribute("open", "");
  }, [back]);

  if (is === "none") return null;
  const time = format.dateTime(new Date(at), { hour: "2-digit", minute: "2-digit" });
  const sentence = t(is, { time, date: moment(at) });
  return (
    <div ref={box} className="space-y-2">
      <Elsewhere draft={draft} id={id} revision={revision} />
      <div className="text-ink-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-[13px]">
        {announced.includes(is) ? <Notice announced>{sentence}</Notice> : <p>{sentence}</p>}
        {is === "dropped" ? (
          <Button look="quiet" onClick={draft.undo}>
            {t("undo")}
          </Button>
        ) : (
          <Button look="quiet" onClick={draft.discard}>
            {t("discard")}
          </Button>
        )}
      </div>
    </div>
  );
}
