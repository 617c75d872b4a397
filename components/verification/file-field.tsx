import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import { type DragEvent, type ReactNode, useState } from "react";

import { TextField } from "@/components/ui/text-field";

type FileFieldProps = { onChosen: (file: File | undefined) => void; children?: ReactNode };

/** Where a PDF is chosen, or dropped; below it what came of that. */
export function FileField({ onChosen, children }: FileFieldProps) {
  const t = useTranslations("verification.file");
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onChosen(event.dataTransfer.files[0]);
  };
  return (
    <section className="space-y-3">
      <h2 className="text-lg font-semibold">{t("title")}</h2>
      <div
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={clsx(
          "border-line-strong space-y-3 rounded-lg border border-dashed p-4",
          over && "bg-sunken",
        )}
      >
        <TextField
          type="file"
          name="file"
          accept="application/pdf,.pdf"
          label={t("choose")}
          hint={t("hint")}
          onChange={({ currentTarget }) => onChosen(currentTarget.files?.[0])}
        />
        {children}
      </div>
    </section>
  );
}
