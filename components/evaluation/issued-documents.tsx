import { useFormatter, useTranslations } from "next-intl";

import { DocumentLink } from "@/components/planning/document-link";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import { type Issued, nameOfForm } from "@/lib/documents/sealed";

/** The official documents of an evaluation: those that count, each a click from its PDF and from its verification. */
export function IssuedDocuments({ documents }: { documents: readonly Issued[] }) {
  const t = useTranslations("evaluation.documents");
  if (documents.length === 0) return null;
  const former = documents.filter(({ state }) => state !== "valid");
  const kept = documents[0]?.keptBy;
  return (
    <Section title={t("title")}>
      <IssuedList documents={documents.filter(({ state }) => state === "valid")} />
      {former.length > 0 && (
        <Disclosure summary={t("former")}>
          <IssuedList documents={former} />
        </Disclosure>
      )}
      {kept && (
        <a
          href={`/administration/documents?evaluation=${kept}`}
          className="text-brand-strong mt-3 inline-block min-h-6 font-semibold"
        >
          {t("keep")}
        </a>
      )}
    </Section>
  );
}

function IssuedList({ documents }: { documents: readonly Issued[] }) {
  const t = useTranslations("evaluation.documents");
  const format = useFormatter();
  const day = (instant: string) => format.dateTime(new Date(instant), { dateStyle: "long" });
  return (
    <ul className="space-y-3">
      {documents.map(({ id, form, code, written, issuedAt, state, stateAt }) => (
        <li key={id}>
          <DocumentLink href={`/api/documents/${id}`}>
            {t("download", { title: t(`titles.${form}`), form: nameOfForm(form) })}
          </DocumentLink>
          <p className="text-ink-2 text-[13px]">
            {state === "valid" || !stateAt
              ? t("issued", { date: day(issuedAt) })
              : t(state, { date: day(stateAt) })}
            {" · "}
            {t("code", { code: written })}
            {" · "}
            <a href={`/verify/${code}`} className="text-brand-strong inline-block min-h-6 font-semibold">
              {t("verify")}
            </a>
          </p>
        </li>
      ))}
    </ul>
  );
}
