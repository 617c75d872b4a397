"use client";

import { useCallback, useMemo, useState } from "react";

import type { Expected, MatrixRow } from "@/lib/planning/role-matrix";

type Written = Readonly<Record<string, Readonly<Record<string, Expected>>>>;

/** Rows with what was just written, until the page is read again; what the page has that is newer counts. */
export function useWritten(rows: readonly MatrixRow[]) {
  const [written, setWritten] = useState<Written>({});
  const wrote = useCallback(
    (memberId: string, indicatorId: string, expected: Expected) =>
      setWritten((all) => ({ ...all, [memberId]: { ...all[memberId], [indicatorId]: expected } })),
    [],
  );
  const shown = useMemo(() => rows.map((row) => withWritten(row, written[row.id])), [rows, written]);
  return { rows: shown, wrote };
}

function withWritten(row: MatrixRow, written: Written[string] | undefined): MatrixRow {
  const newer = Object.entries(written ?? {}).filter(
    ([id, { version }]) => version > (row.expected[id]?.version ?? 0),
  );
  return newer.length === 0 ? row : { ...row, expected: { ...row.expected, ...Object.fromEntries(newer) } };
}
