import { useId, useState } from "react";
import { type Path, useForm, useWatch } from "react-hook-form";

import { useFormDraft } from "@/components/ui/drafts/use-form-draft";
import { type PatternDeviation, possibleDeviations } from "@/lib/evaluation/distribution-pattern";
import { deviationKey } from "@/lib/evaluation/group";
import type { UnitResultLevel } from "@/lib/evaluation/sheet";

type Explained = {
  level: UnitResultLevel | null;
  period: { id: string };
  reasons: readonly { deviation: string; text: string }[];
};

type Written = { reasons: Record<string, string> };

const placeOf = (periodId: string, deviation: string) => `${periodId} ${deviation}`;

/** The reasons that are stored, by period and deviation. */
const storedIn = (groups: readonly Explained[]) =>
  Object.fromEntries(
    groups.flatMap(({ period, reasons }) =>
      reasons.map(({ deviation, text }) => [placeOf(period.id, deviation), text] as const),
    ),
  );

/** A field for every way in which the groups can leave their patterns: what was typed comes back, whatever is tried just now. */
const fieldsOf = (groups: readonly Explained[]): Written => ({
  reasons: {
    ...Object.fromEntries(
      groups.flatMap(({ level, period }) =>
        (level ? possibleDeviations(level) : []).map((one) => [placeOf(period.id, deviationKey(one)), ""]),
      ),
    ),
    ...storedIn(groups),
  },
});

/**
 * Reasons per period and deviation, as they are stored and as they are written over; `given` are those written here. What is
 * typed is kept under `draftName` until it is sent (H3).
 */
export function useReasons(groups: readonly Explained[], draftName: string) {
  const id = useId();
  const [untouched] = useState(() => fieldsOf(groups));
  const form = useForm<Written>({ defaultValues: untouched });
  const draft = useFormDraft(form, untouched, draftName);
  const reasons = useWatch({ control: form.control, name: "reasons" });
  const stored = storedIn(groups);
  const isWritten = (place: string) => (reasons[place] ?? "") !== (untouched.reasons[place] ?? "");
  const pathOf = (place: string) => `reasons.${place}` as Path<Written>;
  return {
    draft,
    /** What `DraftState` needs. */
    kept: { draft, id },
    fieldsIn: (periodId: string) => ({
      idOf: (one: PatternDeviation) => `${id}-${pathOf(placeOf(periodId, deviationKey(one)))}`,
      textOf: (one: PatternDeviation) => {
        const place = placeOf(periodId, deviationKey(one));
        return (isWritten(place) ? reasons[place] : stored[place]) ?? "";
      },
      onWrite: (one: PatternDeviation, text: string) =>
        form.setValue(pathOf(placeOf(periodId, deviationKey(one))), text),
    }),
    given: Object.keys(reasons)
      .filter(isWritten)
      .map((place) => {
        const [periodId = "", deviation = ""] = place.split(" ");
        return { periodId, deviation, text: reasons[place] ?? "" };
      }),
    /** They were sent as they stand, and their draft is done with. */
    settle: () => draft?.settle({ reasons }, () => undefined),
  };
}
