"use client";

import { useTranslations } from "next-intl";
import { useController } from "react-hook-form";

import { type AttachedFile, FilePicker } from "@/components/evidence/file-picker";
import { DraftState } from "@/components/ui/drafts/draft-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { useFolding } from "@/components/ui/folding";
import { LateDisclosure } from "@/components/ui/late-disclosure";
import { SubmitButton } from "@/components/ui/submit-button";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { attachScanAction } from "@/lib/career/actions";

/** Attaches the scan of a determination (PAK); opened for it. */
export function ScanForm({ creditId }: { creditId: string }) {
  const t = useTranslations("career.scan");
  return (
    <LateDisclosure summary={t("attach")}>
      <Fields creditId={creditId} />
    </LateDisclosure>
  );
}

function Fields({ creditId }: { creditId: string }) {
  const t = useTranslations("career.scan");
  const { place, fold } = useFolding();
  const { form, submit, busy, kept, summary } = useMovingForm<{ files: readonly AttachedFile[] }>(
    { files: [] },
    useTranslations("career.errors"),
    `career.scan:${creditId}`,
  );
  const files = useController({ control: form.control, name: "files" });
  const send = submit(
    (typed, key) => attachScanAction({ creditId, files: typed.files.map(({ id }) => id) }, key),
    () => {
      form.reset();
      fold(creditId);
    },
  );
  return (
    <form ref={place} onSubmit={send} noValidate className="space-y-3">
      <ErrorSummary {...summary} />
      <FilePicker
        id={`${summary.id}-files`}
        files={files.field.value}
        error={files.fieldState.error?.message}
        onChange={files.field.onChange}
      />
      <SubmitButton busy={busy}>{t("save")}</SubmitButton>
      <DraftState {...kept} />
    </form>
  );
}
