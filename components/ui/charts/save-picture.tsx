"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { pictureName } from "./picture-name";

type SavePictureProps = { title: string; source: string };

/** Saves the chart that it stands under as a picture. Works in the browser alone, from what is drawn there. */
export function SavePicture({ title, source }: SavePictureProps) {
  const t = useTranslations("ui.chart");
  const [state, setState] = useState<"ready" | "drawing" | "failed">("ready");
  const save = async (button: HTMLElement) => {
    const part = button.closest("figure")?.querySelector<HTMLElement>("[data-pictured]");
    if (!part || state === "drawing") return;
    setState("drawing");
    try {
      const { pictureOf } = await import("./picture");
      keep(await pictureOf(part, source), pictureName(title));
      setState("ready");
    } catch {
      setState("failed");
    }
  };
  return (
    <>
      <button
        type="button"
        aria-label={t("pictureNamed", { title })}
        aria-busy={state === "drawing"}
        onClick={({ currentTarget }) => void save(currentTarget)}
        className="cursor-pointer font-semibold underline-offset-4 hover:underline"
      >
        {t("picture")}
      </button>
      {state === "failed" && (
        <span role="alert" className="text-danger">
          {t("pictureFailed")}
        </span>
      )}
    </>
  );
}

function keep(picture: Blob, name: string) {
  const href = URL.createObjectURL(picture);
  Object.assign(document.createElement("a"), { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
