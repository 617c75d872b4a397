import { useTranslations } from "next-intl";

import type { MendingScreen } from "@/lib/privacy/mending";

type MendLinkProps = { screen: MendingScreen; person: { id: string; name: string } };

const places: Record<MendingScreen, (person: MendLinkProps["person"]) => string> = {
  person: ({ id }) => `/organisation/people/${id}`,
  imports: () => "/administration/imports",
  training: () => "/administration/training",
  talent: ({ name }) => `/talent/records?${new URLSearchParams({ search: name })}`,
};

/** The way to where what a request names is put right. */
export function MendLink({ screen, person }: MendLinkProps) {
  const t = useTranslations("privacyPages.keptCorrections.mend");
  return (
    <p>
      <a
        href={places[screen](person)}
        className="text-brand-strong inline-flex min-h-6 items-center underline underline-offset-2"
      >
        {t(screen)}
      </a>
    </p>
  );
}
