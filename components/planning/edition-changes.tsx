import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { Card } from "@/components/ui/card";
import type { Change, Placed } from "@/lib/planning/edition-changes";

import { useManualWords } from "./use-manual-words";
import { useMeasured } from "./use-measured";

/** What an edition says otherwise than the one before: each line named, what was struck out and what stands now. */
export function EditionChanges({ changes }: { changes: readonly Change[] }) {
  const t = useTranslations("planning.changes");
  const nameOf = useChangeName();
  if (changes.length === 0) return <p className="text-ink-2">{t("none")}</p>;
  return (
    <Card>
      <ul className="divide-line divide-y">
        {changes.map((change, i) => (
          <li key={i} className="grid gap-x-4 px-4 py-2.5 sm:grid-cols-[11rem_minmax(0,1fr)]">
            <span className="text-ink-2 text-[13px]">{nameOf(change)}</span>
            <ChangeWords change={change} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Says what kind of difference a change is. */
export function useChangeName() {
  const t = useTranslations("planning.changes");
  return (change: Change) => ("line" in change ? t(`${change.kind}.${change.line}`) : t(change.kind));
}

/** The old words of a change struck out, and the new ones. */
export function ChangeWords({ change }: { change: Change }) {
  const words = useTranslations("vocabulary");
  const measured = useMeasured();
  const manual = useManualWords();
  const fields = useTranslations("planning.manual.fields");
  const place = ({ aspect, perspective }: Placed) =>
    aspect ? words(`aspect.${aspect}`) : perspective && words(`perspective.${perspective}`);
  switch (change.kind) {
    case "added":
      return <ins className="no-underline">{change.text}</ins>;
    case "removed":
      return <del className="text-ink-2">{change.text}</del>;
    case "contract":
    case "reworded":
      return <BeforeAfter before={change.before} after={change.after} />;
    case "priority":
      return (
        <BeforeAfter
          about={change.text}
          before={words(`resultKind.${change.before}`)}
          after={words(`resultKind.${change.after}`)}
        />
      );
    case "target": {
      const target = ({ targetValue, targetUnit, targetNarrative }: typeof change.before) =>
        targetNarrative ?? measured(targetValue, targetUnit);
      return <BeforeAfter about={change.text} before={target(change.before)} after={target(change.after)} />;
    }
    case "placed":
      return <BeforeAfter about={change.text} before={place(change.before)} after={place(change.after)} />;
    case "direction":
      return (
        <BeforeAfter
          about={change.text}
          before={words(`direction.${change.before}`)}
          after={words(`direction.${change.after}`)}
        />
      );
    case "manual":
      return (
        <BeforeAfter
          about={`${change.text}: ${fields(change.field)}`}
          before={manual(change.field, change.before)}
          after={manual(change.field, change.after)}
        />
      );
    case "acting": {
      const standIn = (assignment: typeof change.before) =>
        assignment && words(`assignment.${assignment.kind}`, { position: assignment.position.title });
      return (
        <BeforeAfter about={change.text} before={standIn(change.before)} after={standIn(change.after)} />
      );
    }
    case "support":
      return <BeforeAfter about={change.text} before={change.before} after={change.after} />;
    case "expectation":
      return (
        <BeforeAfter about={words(`behaviour.${change.value}`)} before={change.before} after={change.after} />
      );
  }
}

type BeforeAfterProps = { about?: string; before: ReactNode; after: ReactNode };

const BeforeAfter = ({ about, before, after }: BeforeAfterProps) => (
  <span>
    {about && <span className="block">{about}</span>}
    {before && <del className="text-ink-3">{before}</del>}{" "}
    {after && <ins className="font-semibold no-underline">{after}</ins>}
  </span>
);
