"use client";

import { useTranslations } from "next-intl";

import { switchKey, useKeyOff } from "./key-off";

/** Lets whoever dictates, or whose hand slips, do without the key that opens this page. */
export function KeySwitch() {
  const t = useTranslations("keys");
  const off = useKeyOff();
  return (
    <label className="mb-7 flex min-h-8 max-w-2xl cursor-pointer items-center gap-2">
      <input
        type="checkbox"
        checked={!off}
        onChange={({ target }) => switchKey(!target.checked)}
        className="accent-brand size-4"
      />
      {t("switch")}
    </label>
  );
}
