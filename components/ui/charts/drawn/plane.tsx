import type { ReactElement } from "react";
import { ResponsiveContainer } from "recharts";

/** As wide as its place, and as high. */
export const Plane = ({ children }: { children: ReactElement }) => (
  <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 480, height: 200 }}>
    {children}
  </ResponsiveContainer>
);
