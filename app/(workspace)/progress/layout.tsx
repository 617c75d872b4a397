import type { ReactNode } from "react";

import { Words } from "@/components/shell/words";

export default function ProgressLayout({ children }: { children: ReactNode }) {
  return <Words of={["progress", "vocabulary"]}>{children}</Words>;
}
