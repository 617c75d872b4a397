import { z } from "zod";

import { pageNumber, searchedText } from "@/lib/search-parameters";

/** Which people are looked for, from the address of the page. */
export const peopleFilterSchema = z.object({
  search: searchedText,
  page: pageNumber,
});
