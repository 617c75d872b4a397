"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";

import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";

import { FactorEnrolment } from "./factor-enrolment";
import { RecoveryCodes } from "./recovery-codes";

/** Setting up a second factor that is due, before anything else opens; the codes stay until they are kept. */
export function FactorGate({ due }: { due: boolean }) {
  const t = useTranslations("access.enrol");
  const router = useRouter();
  const [codes, setCodes] = useState<string[] | null>(null);
  const proceed = () => {
    router.push("/");
    router.refresh();
  };
  if (codes) return <RecoveryCodes codes={codes} why="ready" go="proceed" onKept={proceed} />;
  if (!due)
    return (
      <LinkButton href="/" look="primary">
        {t("go")}
      </LinkButton>
    );
  return (
    <Card className="px-4 py-3.5">
      <FactorEnrolment has={false} onDone={setCodes} />
    </Card>
  );
}
