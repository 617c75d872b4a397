import type { ReactNode } from "react";

import { Words } from "@/components/shell/words";

export default function EvaluationsLayout({ children }: { children: ReactNode }) {
  return <Words of={["evaluation", "progress", "vocabulary"]}>{children}</Words>;
}
