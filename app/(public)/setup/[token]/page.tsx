import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { SetupForm } from "@/components/access/setup-form";
import { PublicFrame } from "@/components/verification/public-frame";
import { findSetupDoor } from "@/lib/operations/queries/setup-link";

import { frameOfPublic } from "../../verify/frame";

export const dynamic = "force-dynamic";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("access.setup"))("title"),
  robots: { index: false, follow: false },
});

type SetupProps = { params: Promise<{ token: string }> };

export default async function SetupPage({ params }: SetupProps) {
  const { token } = await params;
  const [t, frame, door] = await Promise.all([
    getTranslations("access.setup"),
    frameOfPublic(),
    findSetupDoor(token, new Date()),
  ]);
  return (
    <PublicFrame {...frame}>
      {door.is === "open" ? (
        <>
          <header className="space-y-2">
            <h1 className="text-2xl leading-tight font-bold">{t("heading", { name: door.name })}</h1>
            <p className="text-ink-2 text-pretty">
              {t("lede", { product: frame.product, username: door.username })}
            </p>
          </header>
          <SetupForm token={token} username={door.username} />
        </>
      ) : (
        <>
          <h1 className="text-2xl leading-tight font-bold">{t(door.is)}</h1>
          <p className="text-pretty">{t(`${door.is}Lede`)}</p>
          <p>
            <a href="/sign-in" className="text-brand-strong inline-block min-h-6 font-semibold">
              {t("toSignIn")}
            </a>
          </p>
        </>
      )}
    </PublicFrame>
  );
}
