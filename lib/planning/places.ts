// Where the parts of a plan stand on its page, as the ids that links and the focus go to.

export const contractPlace = "contract";
export const resultsPlace = "results";
export const newResultPlace = "new-result";
/** Of a result, an indicator, or a leave of study. */
export const placeOfLine = (id: string) => `line-${id}`;
export const placeOfValue = (value: string) => `value-${value}`;
export const placeOfRemark = (id: string) => `remark-${id}`;
export const placeOfAppendix = (section: string) => `appendix-${section}`;

/** The parts of a plan that are written into while it is its owner's. */
type Written = {
  id: string;
  results: readonly { id: string; indicators: readonly { id: string }[] }[];
  comments: readonly { id: string }[];
};

/** What a plan's drafts are about: its own id, and those of its lines and of the remarks on them. */
export const draftSubjects = ({ id, results, comments }: Written) => [
  id,
  ...results.flatMap((result) => [result.id, ...result.indicators.map((indicator) => indicator.id)]),
  ...comments.map((comment) => comment.id),
];

// By the kind of a draft: where its form stands, told from what the name is about and which part of that.
const places = new Map<string, (about: string, part: string) => string>([
  ["plan.contract", () => contractPlace],
  ["plan.result", (_, part) => (part === "new" ? newResultPlace : placeOfLine(part))],
  ["plan.indicator", (about, part) => placeOfLine(part === "new" ? about : part)],
  ["plan.manual", placeOfLine],
  ["plan.study", (_, part) => placeOfLine(part)],
  ["plan.expectation", (_, part) => placeOfValue(part)],
  ["plan.appendix", (_, part) => placeOfAppendix(part)],
  ["plan.remark", placeOfRemark],
]);

/** Where the forms stand in which something of the plan was typed and not sent, of all drafts of a person. */
export const placesOfDrafts = (names: readonly string[], subjects: readonly string[]) =>
  names.flatMap((name) => {
    const [kind = "", about = "", part = ""] = name.split(":");
    const place = subjects.includes(about) ? places.get(kind) : undefined;
    return place ? [place(about, part)] : [];
  });
