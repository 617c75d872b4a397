"use client";

import { useTranslations } from "next-intl";
import { type ComponentProps, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { type UseFormReturn, useWatch } from "react-hook-form";

import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-area";
import type { Line } from "@/lib/planning/remarks";

import type { Remarks } from "./return-form";

type LineRemarkProps = {
  line: Line;
  form: UseFormReturn<Remarks>;
  /** What makes a control the field of this remark. */
  field: Omit<ComponentProps<typeof TextArea>, "label">;
};

/** The remark on one line of a plan: at a result it can be typed at once, at every other line after one click. */
export function LineRemark({ line: { key, kind, text }, form, field }: LineRemarkProps) {
  const t = useTranslations("planning");
  const words = useTranslations("vocabulary.behaviour");
  const name = `remarks.${key}` as const;
  const typed = useWatch({ control: form.control, name });
  const [opened, setOpened] = useState(kind === "result");
  const place = useRef<HTMLDivElement>(null);
  // What was written before comes back; emptied again, its field does not go from under the hand.
  if (typed && !opened) setOpened(true);
  const value = kind === "value" ? words(key as Parameters<typeof words>[0]) : null;
  const statement = value ?? text;
  const write = () => {
    flushSync(() => setOpened(true));
    // At once: the form library's own focus comes a moment later, and what is typed until then is lost.
    place.current?.querySelector("textarea")?.focus();
  };

  if (opened)
    return (
      <div ref={place}>
        <TextArea {...field} label={t("lineRemark", { statement })} rows={2} />
      </div>
    );
  return (
    <div className="flex items-start justify-between gap-3 text-[13px]">
      <p className="text-ink-2 min-w-0 pt-1.5 break-words">
        {value && text ? `${value}: ${text}` : statement}
      </p>
      <Button look="quiet" onClick={write} aria-label={t("remarkOn", { statement })}>
        {t("remarkOnIt")}
      </Button>
    </div>
  );
}
