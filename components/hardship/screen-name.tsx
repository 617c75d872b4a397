import { useTranslations } from "next-intl";

import { nameOfScreen } from "@/lib/hardship/screen-name";

/** A screen that somebody found hard: as the menu calls it, and its address, by which whoever keeps the system finds it. */
export function ScreenName({ screen }: { screen: string }) {
  const t = useTranslations("shell.items");
  const name = nameOfScreen(screen);
  const address = <code className="font-sans break-all">{screen}</code>;
  return name ? (
    <>
      {t(name)} <span className="text-ink-3 text-sm font-normal">{address}</span>
    </>
  ) : (
    address
  );
}
