-- The second reminder comes after the first: so many working days last as many days and the weekends between them. Where it
-- was set the other way round, it moves to the latest day before the deadline that stays behind the first.
UPDATE "DeadlineReminder" SET "lateDays" = CASE WHEN "earlyDays" >= 5 THEN 3 WHEN "earlyDays" >= 3 THEN 1 END,
  "version" = "version" + 1
  WHERE "lateDays" + 2 * ceil("lateDays" / 5.0) > "earlyDays";
ALTER TABLE "DeadlineReminder" ADD CONSTRAINT "DeadlineReminder_in_order"
  CHECK ("lateDays" + 2 * ceil("lateDays" / 5.0) <= "earlyDays");
