import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";

/** Asks for a code; the browser sends it by itself, with scripts or without. */
export function CodeForm() {
  const t = useTranslations("verification");
  return (
    <form method="get" className="space-y-3">
      <TextField
        name="code"
        label={t("code")}
        hint={t("codeHint")}
        required
        maxLength={60}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        className="font-mono"
      />
      <Button type="submit" look="primary">
        {t("check")}
      </Button>
    </form>
  );
}
