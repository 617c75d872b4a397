/** What makes a result statement weak; it warns and never stops anybody (P5). */
export type StatementHint = { kind: "activity" } | { kind: "short" } | { kind: "absolute"; word: string };

const activity = /^me(m|n|ng|ny|r|l|w|y)?[a-z]{3,}/i;
// Achievements that happen to begin alike.
const achieved = /^(meningkat|menurun|membaik|memadai|merata|mutu|medi|menteri|mesin|meja)/i;
const absolute = /\b(semua|selalu|setiap|tidak pernah|seluruh)\b/i;

/**
 * Hints on a result (rencana hasil kerja): an achievement, not an activity (Anak Lampiran 1), more than a label, and no
 * absolute words (L.II.A.7.a.7).
 */
export function statementHints(statement: string): StatementHint[] {
  const text = statement.trim();
  if (text === "") return [];
  const word = absolute.exec(text)?.[0];
  return [
    ...(activity.test(text) && !achieved.test(text) ? [{ kind: "activity" } as const] : []),
    ...(text.split(/\s+/).length <= 2 ? [{ kind: "short" } as const] : []),
    ...(word ? [{ kind: "absolute", word } as const] : []),
  ];
}
