import type { CorrectionField } from "@/lib/db/generated/enums";

/** The screens on which a keeper puts right what a request names. */
export type MendingScreen = "person" | "imports" | "training" | "talent";

/** Where each is put right; names, numbers and positions come in by lists, rank stands in the person's record. */
const screens: Record<CorrectionField, MendingScreen> = {
  ...{ name: "imports", number: "imports", birth_date: "imports", position: "imports", unit: "imports" },
  ...{ start_date: "imports", opening: "imports", grade: "person", other: "person" },
  ...{ education: "talent", training: "training" },
};

type Keeps = {
  /** Whether the keeper keeps trainings and talent records. */ training: boolean;
  talent: boolean;
};

/** The screen for a keeper, or the person's record where the keeper has no other. */
export function mendingScreen(field: CorrectionField, keeps: Keeps): MendingScreen {
  const screen = screens[field];
  if (screen === "training" && !keeps.training) return "imports";
  return screen === "talent" && !keeps.talent ? "person" : screen;
}
