"use client";

import { useTranslations } from "next-intl";
import { type ChangeEvent, useState } from "react";

import { Blockers } from "@/components/ui/blockers";
import { Button } from "@/components/ui/button";
import { describedBy, Field } from "@/components/ui/field";
import { LateDisclosure } from "@/components/ui/late-disclosure";
import { saySignedOut } from "@/components/ui/signed-out";
import type { Uploaded } from "@/lib/evidence/endpoints";
import { allowedMedia } from "@/lib/evidence/media";
import type { Blocker } from "@/lib/errors";

import { KeptFiles } from "./kept-files";
import { shrinkPhoto } from "./shrink-photo";

/** A file that is stored and waits to be attached. */
export type AttachedFile = { id: string; name: string };

type FilePickerProps = {
  id: string;
  files: readonly AttachedFile[];
  error?: string;
  onChange: (files: readonly AttachedFile[]) => void;
};

/** Files as evidence: each goes to the server as soon as it is chosen, so that sending the form is quick. */
export function FilePicker({ id, files, error, onChange }: FilePickerProps) {
  const t = useTranslations("progress");
  const [uploading, setUploading] = useState<string>();
  const [blockers, setBlockers] = useState<readonly Blocker[]>([]);
  const words = { label: t("files"), hint: t("filesHint"), error };
  const refused = blockers.length > 0 && `${id}-refused`;

  const attach = (file: AttachedFile) =>
    onChange([...files.filter(({ id: kept }) => kept !== file.id), file]);
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    if (!file) return;
    setUploading(file.name);
    const answer = await upload(await shrinkPhoto(file));
    setUploading(undefined);
    target.value = "";
    setBlockers(answer.ok ? [] : answer.blockers);
    if (answer.ok) attach(answer.data);
    else if (answer.blockers.some(({ code }) => code === "signed-out")) saySignedOut();
  };

  return (
    <Field id={id} words={words}>
      <Blockers id={`${id}-refused`} blockers={blockers} />
      <input
        id={id}
        type="file"
        accept={allowedMedia.join()}
        aria-invalid={error || refused ? true : undefined}
        aria-describedby={[refused, describedBy(id, words)].filter(Boolean).join(" ") || undefined}
        onChange={choose}
        className="file:border-line-strong file:bg-surface file:text-ink block w-full text-[13px] file:mr-3 file:min-h-8 file:cursor-pointer file:rounded-md file:border file:px-3 file:font-semibold"
      />
      <p role="status" className="text-ink-2 text-sm">
        {uploading && t("uploading", { name: uploading })}
      </p>
      <ul>
        {files.map((file) => (
          <li key={file.id} className="flex items-center justify-between gap-3 text-[13px]">
            {file.name}
            <Button look="quiet" onClick={() => onChange(files.filter(({ id: kept }) => kept !== file.id))}>
              {t("removeFile", { name: file.name })}
            </Button>
          </li>
        ))}
      </ul>
      <LateDisclosure summary={t("keptFiles")}>
        <KeptFiles attached={files} onAttach={attach} />
      </LateDisclosure>
    </Field>
  );
}

const upload = (file: File): Promise<Uploaded> =>
  fetch(`/api/evidence?name=${encodeURIComponent(file.name)}`, { method: "POST", body: file }).then(
    (response) => response.json() as Promise<Uploaded>,
    () => ({ ok: false, blockers: [{ code: "busy" }] }),
  );
