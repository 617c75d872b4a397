import { cookies } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";

import { KeyMapKey } from "@/components/help/key-map-key";
import { SayHardship } from "@/components/hardship/say-hardship";
import { PracticeOver } from "@/components/practice/practice-over";
import { DemoClock } from "@/components/shell/demo-clock";
import { FactorNotice } from "@/components/shell/factor-notice";
import { Frame } from "@/components/shell/frame";
import { HelpLink } from "@/components/shell/help-link";
import { Live } from "@/components/shell/live";
import { NewsLink } from "@/components/shell/news-link";
import { Preferences } from "@/components/shell/preferences";
import { SignInAgain } from "@/components/shell/sign-in-again";
import { SignOut } from "@/components/shell/sign-out";
import { themeCookie } from "@/components/shell/theme";
import { DraftKeeper } from "@/components/ui/drafts/keeper";
import { identityProvider } from "@/lib/access/identity-provider";
import { government, requireActor, requireFrame } from "@/lib/access/session";
import { languageOf } from "@/lib/i18n/locales";
import { deviceKey } from "@/lib/drafts/queries";
import { practiceOf } from "@/lib/practice/settings";
import { talentPages } from "@/lib/talent/queries/settings";

import { menuOf } from "./menu";

export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  const [t, locale, jar, frame, served, talent] = await Promise.all([
    getTranslations("shell"),
    getLocale(),
    cookies(),
    requireFrame(),
    government(),
    talentPages(actor),
  ]);
  const real = practiceOf() === null;
  const provider = identityProvider(process.env)?.label ?? null;
  const groups = menuOf(actor, frame, talent).map(({ name, items }) => ({
    label: t(`groups.${name}`),
    items: items.map(([href, item]) => ({ href, label: t(`items.${item}`) })),
  }));

  return (
    <Frame
      product={served?.displayName ?? "Kinerja"}
      groups={groups}
      bar={
        <>
          {actor.world === "demo" && <DemoClock today={actor.today} />}
          <span className="ml-auto" />
          <Live />
          <HelpLink />
          <NewsLink unread={frame.unread} />
          <Preferences locale={languageOf(locale)} dark={jar.get(themeCookie)?.value === "dark"} />
          <a
            href="/account"
            aria-label={t("account", { name: frame.name })}
            className="text-ink hover:bg-sunken hidden min-h-7 items-center rounded-md px-1.5 font-semibold no-underline sm:inline-flex"
          >
            {frame.name}
          </a>
          <SignOut />
        </>
      }
    >
      <DraftKeeper
        key={actor.personId}
        owner={actor.personId}
        sealedWith={deviceKey(actor)}
        ahead={frame.ahead}
      >
        {typeof frame.factor === "object" && <FactorNotice from={frame.factor.from} />}
        {children}
        {/* What is hard about an invented day would be counted with nobody, for practice is emptied every night. */}
        {real && <SayHardship />}
      </DraftKeeper>
      <KeyMapKey />
      {real ? <SignInAgain username={frame.username} provider={provider} /> : <PracticeOver />}
    </Frame>
  );
}
