"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useState } from "react";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { saySignedOut } from "@/components/ui/signed-out";
import type { OwnFiles } from "@/lib/evidence/endpoints";

import type { AttachedFile } from "./file-picker";

type Asked = OwnFiles | "asking" | "unanswered";
type KeptFilesProps = { attached: readonly AttachedFile[]; onAttach: (file: AttachedFile) => void };

/** The files that the person sent before, to be attached again without a second upload. */
export function KeptFiles({ attached, onAttach }: KeptFilesProps) {
  const t = useTranslations("progress");
  const format = useFormatter();
  const [asked, setAsked] = useState<Asked>("asking");
  useEffect(() => {
    if (asked !== "asking") return;
    let wanted = true;
    void ask().then((answer) => wanted && setAsked(answer));
    return () => {
      wanted = false;
    };
  }, [asked]);
  if (asked === "unanswered")
    return (
      <Notice announced>
        {t("keptUnanswered")}{" "}
        <Button look="quiet" onClick={() => setAsked("asking")}>
          {t("keptAgain")}
        </Button>
      </Notice>
    );
  const files =
    asked === "asking" ? [] : asked.files.filter(({ id }) => attached.every((has) => has.id !== id));

  return (
    <>
      <p role="status" className="text-ink-2 text-sm">
        {asked === "asking" ? t("keptAsking") : files.length === 0 && t("keptNone")}
      </p>
      <ul className="max-h-56 overflow-y-auto">
        {files.map(({ id, name, addedAt }) => (
          <li key={id} className="flex items-center justify-between gap-3 text-[13px]">
            <span className="min-w-0 wrap-anywhere">
              {name}{" "}
              <span className="text-ink-3">
                {format.dateTime(new Date(addedAt), { dateStyle: "medium" })}
              </span>
            </span>
            <Button
              look="quiet"
              aria-label={t("attachNamed", { name })}
              onClick={() => onAttach({ id, name })}
            >
              {t("attach")}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

async function ask(): Promise<Asked> {
  const response = await fetch("/api/evidence").catch(() => null);
  if (response?.status === 401) saySignedOut();
  return response?.ok ? ((await response.json()) as OwnFiles) : "unanswered";
}
