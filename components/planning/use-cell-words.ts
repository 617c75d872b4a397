import { useFormatter, useTranslations } from "next-intl";

import type { MatrixResult } from "@/lib/planning/role-matrix";

/** The words of the cells of one row: a thousand cells ask for them once a row. */
export function useCellWords() {
  const t = useTranslations("planning.matrix");
  const methods = useTranslations("vocabulary.cascadingMethod");
  const format = useFormatter();
  return {
    t,
    /** "3 Juni" */
    dayOf: (at: string) => format.dateTime(new Date(at), { day: "numeric", month: "long" }),
    methodName: (method: NonNullable<MatrixResult["support"]>["method"]) => methods(`${method}.name`),
  };
}

export type CellWords = ReturnType<typeof useCellWords>;
