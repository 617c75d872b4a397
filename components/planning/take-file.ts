import { saySignedOut } from "@/components/ui/signed-out";

/** What came of asking for a file. */
export type Taking = "taken" | "later" | "gone" | "failed" | "unreachable" | "signed-out";

const refusals: Record<number, Taking> = { 401: "signed-out", 404: "gone", 503: "later" };

/** Fetches a file and hands it to the browser to save under the server's name for it. Never throws. */
export async function takeFile(href: string): Promise<Taking> {
  try {
    const response = await fetch(href);
    if (!response.ok) return refused(refusals[response.status] ?? "failed");
    save(await response.blob(), nameIn(response.headers.get("content-disposition")));
    return "taken";
  } catch {
    return "unreachable";
  }
}

function refused(taking: Taking) {
  if (taking === "signed-out") saySignedOut();
  return taking;
}

const nameIn = (disposition: string | null) =>
  decodeURIComponent(/filename\*=UTF-8''(.+)$/.exec(disposition ?? "")?.[1] ?? "");

function save(content: Blob, name: string) {
  const address = URL.createObjectURL(content);
  Object.assign(document.createElement("a"), { href: address, download: name }).click();
  // Some browsers read it only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
