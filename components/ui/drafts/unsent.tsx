"use client";

import { useTranslations } from "next-intl";

import { Button } from "../button";
import { Notice } from "../notice";
import { useDraftRevision, useDraftSaying, useShelf } from "./keeper";
import { useMoment } from "./moment";

/**
 * Says, where a form opens only when asked for, that something was typed in it and not sent: the person goes on with it,
 * or throws it away and may think better of it. `about` is what it belongs to, where several stand together.
 */
export function Unsent({
  name,
  about,
  onContinue,
}: {
  name: string;
  about?: string;
  onContinue: () => void;
}) {
  const t = useTranslations("ui.draft");
  const moment = useMoment();
  const shelf = useShelf();
  const { is } = useDraftSaying(shelf, name);
  const revision = useDraftRevision(shelf, name);
  if (!shelf || (!revision && is !== "dropped")) return null;
  const draft = shelf.read(name);
  const sentence = draft ? t(draft.sent ? "sent" : "unsent", { date: moment(draft.at) }) : t("dropped");

  return (
    <Notice tone="warning" announced>
      <p>{about ? `${about}: ${sentence}` : sentence}</p>
      <div className="flex flex-wrap gap-2 pt-1">
        {draft ? (
          <>
            <Button onClick={onContinue}>{t("continue")}</Button>
            <Button look="quiet" onClick={() => shelf.discard(name)}>
              {t("discard")}
            </Button>
          </>
        ) : (
          <Button onClick={() => shelf.undo(name)}>{t("undo")}</Button>
        )}
      </div>
    </Notice>
  );
}
