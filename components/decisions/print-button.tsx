"use client";

import type { ReactNode } from "react";

import { Button } from "@/components/ui/button";

/** Prints the page that is open. */
export const PrintButton = ({ children }: { children: ReactNode }) => (
  <Button onClick={() => print()}>{children}</Button>
);
