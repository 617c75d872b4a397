import type { z } from "zod";

import type { ActionResult } from "@/lib/action";
import type { listKindSchema } from "@/lib/exchange/schema";

/** What a list is about. */
export type ListKind = z.output<typeof listKindSchema>;

/**
 * Sends a file to the import's route and tells how much has arrived (0 to 100); fetch cannot tell. A server that cannot
 * be reached answers `busy`.
 */
export const sendFile = (file: File, kind: ListKind, onProgress: (percent: number) => void) =>
  new Promise<ActionResult<{ importId: string }>>((resolve) => {
    const request = new XMLHttpRequest();
    const unreachable = () => resolve({ ok: false, blockers: [{ code: "busy" }] });
    request.open("POST", "/api/imports");
    request.setRequestHeader("content-type", "application/octet-stream");
    request.setRequestHeader("x-file-name", encodeURIComponent(file.name));
    request.setRequestHeader("x-list", kind);
    request.upload.onprogress = ({ loaded, total }) => onProgress(Math.round((loaded / total) * 100));
    request.onerror = unreachable;
    request.onload = () => {
      const answer = answerOf(request.responseText);
      if (answer) resolve(answer);
      else unreachable();
    };
    request.send(file);
  });

function answerOf(text: string): ActionResult<{ importId: string }> | null {
  try {
    return JSON.parse(text) as ActionResult<{ importId: string }>;
  } catch {
    return null;
  }
}
