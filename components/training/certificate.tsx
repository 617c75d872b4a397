"use client";

import { useTranslations } from "next-intl";
import { useController } from "react-hook-form";

import { type AttachedFile, FilePicker } from "@/components/evidence/file-picker";
import { Button } from "@/components/ui/button";
import { Unsent } from "@/components/ui/drafts/unsent";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormEnd } from "@/components/ui/form-end";
import { focusFirstField, useInPlace } from "@/components/ui/in-place";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { attachCertificateAction } from "@/lib/training/actions";

type Certified = { id: string; title: string };
type CertificateProps = { training: Certified };

const draftOf = ({ id }: Certified) => `training.certificate:${id}`;

/** Opens the form that attaches a certificate to one's own training. */
export function Certificate({ training }: CertificateProps) {
  const t = useTranslations("training.list");
  const { open, show, close, opener } = useInPlace<"form">();
  if (open) return <CertificateForm training={training} onDone={close} />;
  return (
    <>
      <Unsent name={draftOf(training)} onContinue={() => show("form")} />
      <Button look="quiet" {...opener("form")} aria-label={t("certificateNamed", { title: training.title })}>
        {t("certificate")}
      </Button>
    </>
  );
}

function CertificateForm({ training, onDone }: CertificateProps & { onDone: () => void }) {
  const t = useTranslations("training.list");
  const { form, submit, busy, kept, summary } = useMovingForm<{ files: readonly AttachedFile[] }>(
    { files: [] },
    useTranslations("training.errors"),
    draftOf(training),
  );
  const files = useController({ control: form.control, name: "files" });
  const send = submit(
    (typed, key) =>
      attachCertificateAction({ recordId: training.id, files: typed.files.map(({ id }) => id) }, key),
    onDone,
  );
  return (
    <form
      ref={focusFirstField}
      onSubmit={send}
      noValidate
      className="bg-sunken mt-2 space-y-3 rounded-md p-3"
    >
      <ErrorSummary {...summary} />
      <FilePicker
        id={`${summary.id}-files`}
        files={files.field.value}
        error={files.fieldState.error?.message}
        onChange={files.field.onChange}
      />
      <FormEnd {...{ busy, kept }} onCancel={onDone}>
        {t("attach")}
      </FormEnd>
    </form>
  );
}
