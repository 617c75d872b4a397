import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { headers } from "next/headers";

import { FileCheck } from "@/components/verification/file-check";
import { PublicFrame } from "@/components/verification/public-frame";
import { VerifiedFacts } from "@/components/verification/verified-facts";
import { addressOf } from "@/lib/access/address";
import { readCode } from "@/lib/documents/code";
import { verifyCode } from "@/lib/documents/queries/verification";

import { frameOfPublic } from "../frame";

export const dynamic = "force-dynamic";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("verification"))("title"),
  robots: { index: false, follow: false },
});

export default async function VerifiedPage({ params }: { params: Promise<{ code: string }> }) {
  const typed = decoded((await params).code);
  const address = addressOf((await headers()).get("x-forwarded-for") ?? undefined);
  const [t, frame, answer] = await Promise.all([
    getTranslations("verification"),
    frameOfPublic(),
    verifyCode(address, typed),
  ]);
  return (
    <PublicFrame {...frame}>
      {answer.is === "known" ? (
        <>
          <VerifiedFacts document={answer.document} code={readCode(typed) ?? ""} />
          <section className="space-y-3">
            <h2 className="text-lg font-semibold">{t("file.title")}</h2>
            <FileCheck issued={{ code: readCode(typed) ?? "", sha256: answer.document.sha256 }} />
          </section>
        </>
      ) : (
        <>
          <h1 className="text-2xl leading-tight font-bold">{t(answer.is)}</h1>
          <p className="text-pretty">{t(`${answer.is}Lede`, { product: frame.product })}</p>
        </>
      )}
      <p>
        <a href="/verify" className="text-brand-strong inline-block min-h-6 font-semibold">
          {t("again")}
        </a>
      </p>
    </PublicFrame>
  );
}

/** What stands in the address, or nothing that could be a code. */
function decoded(segment: string) {
  try {
    return decodeURIComponent(segment);
  } catch {
    return "";
  }
}
