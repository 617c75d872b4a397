import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";

import { DemoSignIns } from "@/components/access/demo-sign-ins";
import { ProviderSignIn } from "@/components/access/provider-sign-in";
import { SignInForm } from "@/components/access/sign-in-form";
import { BrandMark } from "@/components/shell/brand-mark";
import { demoActors } from "@/prisma/demo/demo-actors";
import { identityProvider } from "@/lib/access/identity-provider";
import { enrollingActor, government } from "@/lib/access/session";
import { PracticeClosed } from "@/components/practice/practice-closed";
import { practiceOf } from "@/lib/practice/settings";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("access.signIn"))("title"),
});

type SearchParams = Promise<{ error?: string | string[] }>;

export default async function SignInPage({ searchParams }: { searchParams: SearchParams }) {
  if (await enrollingActor()) redirect("/");
  const of = practiceOf();
  if (of !== null) return <PracticeClosed of={of} />;
  const { error } = await searchParams;
  const provider = identityProvider(process.env);
  const [t, notice, accessibility, served] = await Promise.all([
    getTranslations("access.signIn"),
    getTranslations("privacyNotice"),
    getTranslations("accessibility"),
    government(),
  ]);
  const product = served?.displayName ?? "Kinerja";

  return (
    <main
      id="content"
      className="mx-auto grid min-h-dvh w-full max-w-5xl content-center gap-10 px-5 py-10 md:grid-cols-[minmax(0,22rem)_minmax(0,1fr)] md:gap-16"
    >
      <section className="space-y-6">
        <header className="space-y-2">
          <BrandMark product={product} large />
          <h1 className="font-display text-2xl font-bold tracking-tight">{t("heading", { product })}</h1>
          {served && <p className="text-ink-2">{t("lede", { government: served.officialName })}</p>}
        </header>
        {provider && <ProviderSignIn label={provider.label} error={error ? String(error) : null} />}
        <SignInForm />
        <footer className="flex flex-wrap gap-x-4 text-[13px]">
          <a
            href="/privacy"
            className="text-brand-strong inline-flex min-h-6 items-center underline underline-offset-2"
          >
            {notice("link")}
          </a>
          <a
            href="/accessibility"
            className="text-brand-strong inline-flex min-h-6 items-center underline underline-offset-2"
          >
            {accessibility("title")}
          </a>
        </footer>
      </section>
      {served?.mode === "demo" && (
        <DemoSignIns
          actors={demoActors.map(({ key, username, personName }) => ({ key, username, personName }))}
        />
      )}
    </main>
  );
}
