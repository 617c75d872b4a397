import { useTranslations } from "next-intl";

import type { Became } from "@/lib/planning/returns";

import { ChangeWords, useChangeName } from "./edition-changes";

/** What became of a line since the remark on it, with its old words and its new ones. */
export function LineBecame({ became: { kind, changes } }: { became: Became }) {
  const t = useTranslations("planning.became");
  const nameOf = useChangeName();
  return (
    <div className="text-[13px]">
      <p className="text-ink-2 font-semibold">{t(kind)}</p>
      {changes.length > 0 && (
        <ul className="space-y-1 pt-1">
          {changes.map((change, i) => (
            <li key={i}>
              <span className="text-ink-2 block">{nameOf(change)}</span>
              <ChangeWords change={change} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
