-- AlterTable
ALTER TABLE "PlanComment" ADD COLUMN     "value" "BehaviourValue";

-- A remark is about one line, one value, or the whole plan.
ALTER TABLE "PlanComment" ADD CONSTRAINT "PlanComment_one_line" CHECK (num_nonnulls("lineId", "value") <= 1);
