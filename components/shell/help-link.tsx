import { useTranslations } from "next-intl";

import { Icon } from "@/components/ui/icon";

/** The way to the guides and the glossary, on every page. On a phone only its sign has room. */
export function HelpLink() {
  const t = useTranslations("help");
  return (
    <a
      href="/help"
      className="hover:bg-sunken text-ink-2 flex min-h-7 items-center gap-1 rounded-md px-1.5 font-semibold"
    >
      <Icon name="help" className="size-4" />
      <span className="max-sm:sr-only">{t("title")}</span>
    </a>
  );
}
