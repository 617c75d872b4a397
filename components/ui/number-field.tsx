import type { ComponentProps } from "react";

import { TextField } from "./text-field";

/** A decimal number typed the Indonesian way (1.234,5); it stays text until the schema reads it. */
export function NumberField(props: ComponentProps<typeof TextField>) {
  return (
    <TextField inputMode="decimal" autoComplete="off" {...props} className="tabular max-w-40 text-right" />
  );
}
