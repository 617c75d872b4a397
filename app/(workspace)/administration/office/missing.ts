import { notFound } from "next/navigation";

/** What one may not see is what does not exist. */
export function missing(error: unknown): never {
  if (error instanceof Error && error.name === "DomainError") notFound();
  throw error;
}
