"use server";

import { defineAction } from "@/lib/action";

import { correctAttendance, recordAttendance } from "./commands/attendance";
import { attachCertificate } from "./commands/certificates";
import { retireCourse, saveCourse, setCeiling } from "./commands/courses";
import { approveNominations, refuseNomination, withdrawNomination } from "./commands/decide";
import { evaluateTraining } from "./commands/evaluate";
import { cancelEvent, saveEvent } from "./commands/events";
import { askSeat, nominate, proposeAsked } from "./commands/nominate";
import { recordTraining } from "./commands/record-training";
import {
  approveNominationsSchema,
  askSeatSchema,
  attachCertificateSchema,
  cancelEventSchema,
  correctAttendanceSchema,
  evaluateTrainingSchema,
  nominateSchema,
  proposeAskedSchema,
  recordAttendanceSchema,
  recordTrainingSchema,
  refuseNominationSchema,
  retireCourseSchema,
  saveCourseSchema,
  saveEventSchema,
  setCeilingSchema,
  withdrawNominationSchema,
} from "./schema";

export const recordTrainingAction = defineAction(recordTrainingSchema, recordTraining, {
  submits: "development.record-training",
});
export const attachCertificateAction = defineAction(attachCertificateSchema, attachCertificate, {
  submits: "training.attach-certificate",
});
export const askSeatAction = defineAction(askSeatSchema, askSeat, { submits: "training.ask" });
export const nominateAction = defineAction(nominateSchema, nominate, { submits: "training.nominate" });
export const proposeAskedAction = defineAction(proposeAskedSchema, proposeAsked, {
  submits: "training.propose",
});
export const refuseNominationAction = defineAction(refuseNominationSchema, refuseNomination, {
  submits: "training.refuse",
});
export const approveNominationsAction = defineAction(approveNominationsSchema, approveNominations, {
  submits: "training.approve",
});
export const withdrawNominationAction = defineAction(withdrawNominationSchema, withdrawNomination, {
  submits: "training.withdraw",
});
export const saveCourseAction = defineAction(saveCourseSchema, saveCourse, { submits: "training.course" });
export const retireCourseAction = defineAction(retireCourseSchema, retireCourse, {
  submits: "training.retire-course",
});
export const saveEventAction = defineAction(saveEventSchema, saveEvent, { submits: "training.event" });
export const cancelEventAction = defineAction(cancelEventSchema, cancelEvent, {
  submits: "training.cancel-event",
});
export const recordAttendanceAction = defineAction(recordAttendanceSchema, recordAttendance, {
  submits: "training.attendance",
});
export const correctAttendanceAction = defineAction(correctAttendanceSchema, correctAttendance, {
  submits: "training.correct-attendance",
});
export const evaluateTrainingAction = defineAction(evaluateTrainingSchema, evaluateTraining, {
  submits: "training.evaluate",
});
export const setCeilingAction = defineAction(setCeilingSchema, setCeiling, { submits: "training.ceiling" });
