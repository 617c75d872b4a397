import type { ReactNode } from "react";

import { Words } from "@/components/shell/words";

export default function DevelopmentLayout({ children }: { children: ReactNode }) {
  return <Words of={["development", "competencies", "vocabulary"]}>{children}</Words>;
}
