"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";

import { Button } from "@/components/ui/button";
import { useInPlace } from "@/components/ui/in-place";
import { Notice } from "@/components/ui/notice";
import { Tag } from "@/components/ui/tag";
import type { OwnAccount } from "@/lib/accounts/sheet";

import { FactorEnrolment } from "./factor-enrolment";
import { RecoveryCodes } from "./recovery-codes";
import { RemoveForm, RenewForm } from "./shown-factor-forms";

type SecondFactorProps = Pick<OwnAccount, "factor" | "hasPassword">;
type Shown = { codes: string[]; why: "ready" | "renewed" };

const fewCodes = 3;

/** One's second factor: whether there is one, and all that can be done about it, each in its place. */
export function SecondFactor({ factor, hasPassword }: SecondFactorProps) {
  const t = useTranslations("accounts.factor");
  const { open, close, opener } = useInPlace<"set" | "renew" | "remove">();
  const [shown, setShown] = useState<Shown | null>(null);
  if (shown) return <RecoveryCodes {...shown} go="kept" onKept={() => setShown(null)} />;
  const show = (why: Shown["why"]) => (codes: string[]) => {
    close();
    setShown({ codes, why });
  };
  const cancel = (
    <Button look="quiet" onClick={close}>
      {t("cancel")}
    </Button>
  );
  return (
    <div className="space-y-3">
      {factor ? <Held factor={factor} /> : <NotHeld hasPassword={hasPassword} />}
      {open === "set" && <FactorEnrolment has={factor !== null} onDone={show("ready")} cancel={cancel} />}
      {open === "renew" && <RenewForm onDone={show("renewed")} cancel={cancel} />}
      {open === "remove" && <RemoveForm onDone={close} cancel={cancel} />}
      {!open && hasPassword && (
        <div className="flex flex-wrap gap-2">
          <Button look={factor ? "secondary" : "primary"} {...opener("set")}>
            {t(factor ? "move" : "set")}
          </Button>
          {factor && <Button {...opener("renew")}>{t("renew")}</Button>}
          {factor && (
            <Button look="quiet" {...opener("remove")}>
              {t("remove")}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

function Held({ factor: { since, codesLeft } }: { factor: NonNullable<SecondFactorProps["factor"]> }) {
  const t = useTranslations("accounts.factor");
  const date = useFormatter().dateTime(new Date(since), { dateStyle: "long" });
  const left = t("left", { count: codesLeft });
  return (
    <>
      <p>
        <Tag tone="good">{t("on", { date })}</Tag>
      </p>
      {codesLeft < fewCodes ? <Notice tone="warning">{left}</Notice> : <p className="text-ink-2">{left}</p>}
    </>
  );
}

function NotHeld({ hasPassword }: Pick<SecondFactorProps, "hasPassword">) {
  const t = useTranslations("accounts.factor");
  return (
    <>
      <p>
        <Tag tone="neutral">{t("off")}</Tag>
      </p>
      <p className="text-ink-2 text-pretty">{t(hasPassword ? "offLede" : "provided")}</p>
    </>
  );
}
