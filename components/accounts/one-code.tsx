"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { Blockers } from "@/components/ui/blockers";
import { Button } from "@/components/ui/button";
import { useMove } from "@/components/ui/use-move";
import { issueActivationAction } from "@/lib/accounts/actions";
import type { Issued } from "@/lib/accounts/sheet";

import { CodeCards } from "./code-cards";

type OneCodeProps = { accountId: string; /** The address that people type. */ site: string; product: string };

/** Makes the activation code of one person and shows its card this once. */
export function OneCode({ accountId, site, product }: OneCodeProps) {
  const t = useTranslations("accounts.print");
  const { move, busy, blockers } = useMove();
  const [issued, setIssued] = useState<Issued | null>(null);
  const issue = async () => {
    const answer = await move(() => issueActivationAction({ accountId }));
    if (answer?.ok) setIssued(answer.data);
  };
  if (issued) return <CodeCards issued={issued} site={site} product={product} />;
  return (
    <div className="space-y-3">
      <Blockers blockers={blockers} />
      <Button aria-busy={busy} onClick={issue}>
        {t("issueOne")}
      </Button>
    </div>
  );
}
