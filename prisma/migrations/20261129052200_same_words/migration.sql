-- Results in the same words are counted across an agency: without capitals, punctuation and doubled spaces.
CREATE FUNCTION wording(statement text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN btrim(regexp_replace(lower(statement), '[^[:alnum:]]+', ' ', 'g'));
CREATE INDEX "WorkResult_wording" ON "WorkResult" (wording(statement)) WHERE "leftOutIn" IS NULL;
