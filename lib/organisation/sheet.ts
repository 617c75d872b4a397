import type { findPersonFile } from "./queries";

export type PersonFile = NonNullable<Awaited<ReturnType<typeof findPersonFile>>>;
