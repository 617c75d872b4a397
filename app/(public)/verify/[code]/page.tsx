import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";
import { headers } from "next/headers";

import { CheckedDocument } from "@/components/verification/checked-document";
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
  const [t, format, frame, answer] = await Promise.all([
    getTranslations("verification"),
    getFormatter(),
    frameOfPublic(),
    verifyCode(address, typed),
  ]);
  const day = (instant: string | null) =>
    instant ? format.dateTime(new Date(instant), { dateStyle: "long" }) : "";
  return (
    <PublicFrame {...frame}>
      {answer.is === "known" ? (
        <CheckedDocument
          issued={{ code: readCode(typed) ?? "", sha256: answer.document.sha256 }}
          state={answer.document.state}
          saidOfCode={t(`states.${answer.document.state}`, { date: day(answer.document.stateAt) })}
        >
          <VerifiedFacts document={answer.document} code={readCode(typed) ?? ""} />
        </CheckedDocument>
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
