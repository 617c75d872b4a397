import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";

import { Button } from "./button";
import { DraftState } from "./drafts/draft-state";
import { SubmitButton } from "./submit-button";

type FormEndProps = ComponentProps<typeof SubmitButton> & {
  kept: ComponentProps<typeof DraftState>;
  onCancel: () => void;
};

/** How a form that opened in place ends: it is sent, or left with what was typed kept. */
export function FormEnd({ kept, onCancel, ...send }: FormEndProps) {
  const t = useTranslations("ui");
  return (
    <>
      <div className="flex gap-2">
        <SubmitButton {...send} />
        <Button look="quiet" onClick={onCancel}>
          {t("cancel")}
        </Button>
      </div>
      <DraftState {...kept} />
    </>
  );
}
