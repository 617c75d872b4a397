import { useTranslations } from "next-intl";

import { Icon } from "@/components/ui/icon";

/** The way to the news, with how much of it is new. */
export function NewsLink({ unread }: { unread: number }) {
  const t = useTranslations("shell.news");
  return (
    <a
      href="/news"
      aria-label={t("label", { unread })}
      className="hover:bg-sunken text-ink-2 flex min-h-7 items-center gap-1 rounded-md px-1.5 font-semibold"
    >
      <Icon name="bell" className="size-4" />
      {unread > 0 && (
        <span aria-hidden className="bg-brand text-on-brand rounded-full px-1.5 text-[11px] leading-4">
          {unread > 99 ? "99+" : unread}
        </span>
      )}
    </a>
  );
}
