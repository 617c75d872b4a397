import { useTranslations } from "next-intl";

import type { Blocker } from "@/lib/errors";

/** Catalogue key of a blocker's sentence. */
export const blockerKey = (code: string) => (code.includes(".") ? code : `general.${code}`);

/** Reasons in words, as a list that is read out when it appears. */
export function Blockers({
  title,
  blockers,
  id,
}: {
  title?: string;
  blockers: readonly Blocker[];
  id?: string;
}) {
  const t = useTranslations("blockers");
  if (blockers.length === 0) return null;
  return (
    <div id={id} tabIndex={-1} role="alert" className="bg-danger-soft rounded-md px-3 py-2.5">
      {title && <p className="font-semibold">{title}</p>}
      <ul className={blockers.length > 1 ? "list-disc pl-5" : undefined}>
        {blockers.map(({ code, ...facts }, i) => (
          // The code's type proves that the words exist; its facts are the sentence's arguments.
          <li key={`${code}-${i}`}>{t(blockerKey(code) as "general.stale", facts as never)}</li>
        ))}
      </ul>
    </div>
  );
}
