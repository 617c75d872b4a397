import type { ReactNode } from "react";

import { Words } from "@/components/shell/words";

export default function PlansLayout({ children }: { children: ReactNode }) {
  return <Words of={["planning", "vocabulary"]}>{children}</Words>;
}
