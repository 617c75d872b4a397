import type { TDocumentDefinitions } from "pdfmake/interfaces";

import { evaluationForm } from "./evaluation-form";
import { outcomeForm } from "./outcome-form";
import { periodLabel } from "./seal";
import { nameOfForm, type Sealed } from "./sealed";
import type { SignatureLabel } from "./signature";
import { officialWords } from "./words";

/** What is to be drawn of a document that was issued. @param address where it is verified, without its code. @param label what it says of a signature. */
export function sealedDrawing(
  document: Sealed,
  address: string,
  label: SignatureLabel = "none",
): TDocumentDefinitions {
  const { form, code, content } = document;
  const words = officialWords(content.timeZone);
  const seal = { code, address, label };
  if (form === "d11" || form === "d12" || form === "d13") return evaluationForm(document, seal, words);
  if (!content.attachment) throw new Error(`The attachment ${code} says nothing.`);
  return outcomeForm({ ...document, form }, content.attachment, seal, words);
}

/** How it is called where it is saved. */
export function sealedFile({ form, content }: Sealed): string {
  const words = officialWords(content.timeZone);
  return words.t("sealed.file", {
    ...{ form: nameOfForm(form), period: periodLabel(content, words) },
    // A title's last stop would stand beside that of the file's kind.
    name: content.employee.name.replace(/\.$/, ""),
  });
}
