"use client";

import { useTranslations } from "next-intl";
import { type FocusEvent, type KeyboardEvent, useId, useRef, useState } from "react";

import { Blockers } from "@/components/ui/blockers";
import { Button } from "@/components/ui/button";
import { useMove } from "@/components/ui/use-move";
import { expectRoleAction } from "@/lib/planning/actions";
import type { Expected, MatrixColumn, MatrixRow } from "@/lib/planning/role-matrix";

import type { CellWords } from "./use-cell-words";

type RoleFormProps = {
  member: MatrixRow;
  column: MatrixColumn;
  /** What was typed on the cell and replaces its text; null where it was opened with its text. */
  typed: string | null;
  onLeave: (to: "stay" | "next" | "back" | "away") => void;
  onWritten: (written: Expected) => void;
};

const mostCharacters = 500;

/** The open cell: Enter saves, Tab saves and goes on, Esc leaves it as it was; what was refused keeps its text. */
export function RoleForm({ member, column, typed, onLeave, onWritten }: RoleFormProps) {
  const t = useTranslations("planning.matrix");
  const id = useId();
  const { move, busy, blockers } = useMove();
  const { text: before, version } = member.expected[column.indicatorId] ?? {
    text: null,
    version: 0,
  };
  const [seen] = useState(version);
  const [text, setText] = useState(typed ?? before ?? "");
  const left = useRef(false);

  async function save(to: "stay" | "next" | "back" | "away") {
    if (busy || left.current) return;
    const trimmed = text.trim();
    if (trimmed === (before ?? "")) return leave(to);
    const target = { memberId: member.id, indicatorId: column.indicatorId };
    const answer = await move((key) => expectRoleAction({ ...target, version, text: trimmed }, key));
    if (!answer?.ok) return;
    const state = member.outside ? "proposed" : "active";
    onWritten({ text: trimmed || null, version: answer.data, state: trimmed ? state : null });
    leave(to);
  }
  const leave = (to: "stay" | "next" | "back" | "away") => {
    left.current = true;
    onLeave(to);
  };
  const keys = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const on = { Enter: "stay", Tab: event.shiftKey ? "back" : "next" } as const;
    if (event.key === "Escape") leave("stay");
    else if (event.key === "Enter" || event.key === "Tab") void save(on[event.key]);
    else return;
    event.preventDefault();
  };
  // The focus that goes elsewhere in the page saves; another window that comes to the front does not.
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    const within = relatedTarget === null ? !document.hasFocus() : currentTarget.contains(relatedTarget);
    if (!within && blockers.length === 0) void save("away");
  };
  const stale = version !== seen && blockers.length > 0;
  return (
    <div className="min-w-56 space-y-2 p-2" onBlur={onBlur}>
      <textarea
        ref={focusAtEnd}
        value={text}
        rows={3}
        maxLength={mostCharacters}
        aria-label={t("input", { member: member.name, indicator: column.text })}
        aria-describedby={`${id}-readers`}
        onChange={(event) => setText(event.target.value.replace(/\s*\n\s*/g, " "))}
        onKeyDown={keys}
        className="border-brand bg-surface block field-sizing-content min-h-16 w-full rounded-md border px-2 py-1.5 text-base sm:text-[13px]"
      />
      <p id={`${id}-readers`} className="text-ink-3 text-[12px]">
        {readersOf(member, t)}
      </p>
      <Blockers blockers={blockers} />
      {stale && <p>{before ? t("stands", { text: before }) : t("standsEmpty")}</p>}
      <div className="flex flex-wrap gap-1">
        <Button onClick={() => void save("stay")}>{t("save")}</Button>
        <Button look="quiet" onClick={() => leave("stay")}>
          {t("cancel")}
        </Button>
      </div>
    </div>
  );
}

/** The text opens with the cursor behind it, as in a spreadsheet. */
const focusAtEnd = (area: HTMLTextAreaElement | null) => {
  area?.focus();
  area?.setSelectionRange(area.value.length, area.value.length);
};

/** Who reads the text, and whose word it waits for where another one rates the member. */
function readersOf({ name, outside }: MatrixRow, t: CellWords["t"]) {
  if (!outside) return t("readers", { member: name });
  return outside.rater ? t("outsideReaders", { rater: outside.rater }) : t("outsideReadersUnknown");
}
