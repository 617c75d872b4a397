/** The draft of an objection, kept under the evaluation that it is to. */
export const objectionDraft = (evaluationId: string) => `evaluation.object:${evaluationId}`;
