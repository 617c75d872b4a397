-- JP of one training by itself, as `trainingHours` in `lib/training/hours.ts` says; a test compares them. What has a cap counts as
-- much as the days or months that it touches can carry, and no more.
CREATE FUNCTION training_hours(form "TrainingForm", international boolean, quantity numeric, "startedOn" date, "endedOn" date)
RETURNS numeric LANGUAGE sql IMMUTABLE AS $$
  SELECT round(CASE form
    WHEN 'e_learning' THEN least(quantity * training_price(form, international), 3 * ("endedOn" - "startedOn" + 1))
    WHEN 'learning_community' THEN least(quantity * training_price(form, international), 2 * ("endedOn" - "startedOn" + 1))
    WHEN 'workplace_guidance' THEN training_price(form, international) * least(quantity,
      2 * (1 + 12 * (date_part('year', "endedOn") - date_part('year', "startedOn"))
        + date_part('month', "endedOn") - date_part('month', "startedOn"))::numeric)
    ELSE quantity * training_price(form, international)
  END, 2)
$$;
