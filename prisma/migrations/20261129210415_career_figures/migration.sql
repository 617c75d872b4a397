-- AlterTable
ALTER TABLE "CareerAim" ALTER COLUMN "positionId" DROP NOT NULL;

-- CreateTable
CREATE TABLE "KeptFigure" (
    "id" UUID NOT NULL,
    "figure" TEXT NOT NULL,
    "edition" INTEGER NOT NULL,
    "value" DECIMAL(6,2) NOT NULL,
    "validFrom" DATE NOT NULL,
    "documentNumber" TEXT NOT NULL,
    "documentDate" DATE NOT NULL,
    "recordedById" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "KeptFigure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DiplomaBonus" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "agencyId" UUID NOT NULL,
    "education" "EducationLevel" NOT NULL,
    "countedFrom" DATE NOT NULL,
    "documentNumber" TEXT NOT NULL,
    "documentDate" DATE NOT NULL,
    "recordedById" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "DiplomaBonus_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CreditDocument" (
    "id" UUID NOT NULL,
    "evidenceId" UUID NOT NULL,
    "creditId" UUID,
    "bonusId" UUID,
    "attachedById" UUID NOT NULL,
    "attachedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "CreditDocument_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "KeptFigure_figure_edition_key" ON "KeptFigure"("figure", "edition");

-- CreateIndex
CREATE INDEX "DiplomaBonus_agencyId_idx" ON "DiplomaBonus"("agencyId");

-- CreateIndex
CREATE UNIQUE INDEX "DiplomaBonus_personId_education_key" ON "DiplomaBonus"("personId", "education");

-- CreateIndex
CREATE INDEX "CreditDocument_evidenceId_idx" ON "CreditDocument"("evidenceId");

-- CreateIndex
CREATE UNIQUE INDEX "CreditDocument_creditId_evidenceId_key" ON "CreditDocument"("creditId", "evidenceId");

-- CreateIndex
CREATE UNIQUE INDEX "CreditDocument_bonusId_evidenceId_key" ON "CreditDocument"("bonusId", "evidenceId");

-- AddForeignKey
ALTER TABLE "KeptFigure" ADD CONSTRAINT "KeptFigure_recordedById_fkey" FOREIGN KEY ("recordedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DiplomaBonus" ADD CONSTRAINT "DiplomaBonus_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DiplomaBonus" ADD CONSTRAINT "DiplomaBonus_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DiplomaBonus" ADD CONSTRAINT "DiplomaBonus_recordedById_fkey" FOREIGN KEY ("recordedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CreditDocument" ADD CONSTRAINT "CreditDocument_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CreditDocument" ADD CONSTRAINT "CreditDocument_creditId_fkey" FOREIGN KEY ("creditId") REFERENCES "PastCreditPoints"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CreditDocument" ADD CONSTRAINT "CreditDocument_bonusId_fkey" FOREIGN KEY ("bonusId") REFERENCES "DiplomaBonus"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CreditDocument" ADD CONSTRAINT "CreditDocument_attachedById_fkey" FOREIGN KEY ("attachedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A figure holds from the first of a month, by a document that is there; the first may reach back to the regulation, none before it.
ALTER TABLE "KeptFigure"
  ADD CONSTRAINT "KeptFigure_name" CHECK (figure ~ '^(coefficient\.[a-z_]+|bonus\.diploma|index\.[A-Za-z]+\.[a-z_]+)$'),
  ADD CONSTRAINT "KeptFigure_edition" CHECK (edition >= 1),
  ADD CONSTRAINT "KeptFigure_value" CHECK (value BETWEEN 0 AND 999.99 AND (figure !~ '^coefficient' OR value > 0)),
  ADD CONSTRAINT "KeptFigure_from" CHECK (extract(day FROM "validFrom") = 1 AND "validFrom" >= '2023-01-01'),
  ADD CONSTRAINT "KeptFigure_document" CHECK (btrim("documentNumber") <> '' AND char_length("documentNumber") <= 120
    AND "documentDate" <= ("recordedAt" AT TIME ZONE 'Asia/Jayapura')::date);
REVOKE UPDATE, DELETE ON "KeptFigure" FROM kinerja_app;

-- Credit points of a year that is over stay: only the first determination of a figure reaches back.
CREATE FUNCTION guard_kept_figure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.edition > 1 AND NEW."validFrom" < date_trunc('year', NEW."recordedAt" AT TIME ZONE 'Asia/Jakarta')::date THEN
    RAISE EXCEPTION 'figure % would change years that are over', NEW.figure
      USING ERRCODE = 'check_violation', CONSTRAINT = 'KeptFigure_past_year';
  END IF;
  IF NEW.edition <> (SELECT coalesce(max(edition), 0) + 1 FROM "KeptFigure" WHERE figure = NEW.figure) THEN
    RAISE EXCEPTION 'figure % has other editions', NEW.figure
      USING ERRCODE = 'unique_violation', CONSTRAINT = 'KeptFigure_figure_edition_key';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "KeptFigure_guarded" BEFORE INSERT ON "KeptFigure" FOR EACH ROW EXECUTE FUNCTION guard_kept_figure();

-- Credit points for a diploma: of PNS, by a decision that is there, recorded by another. Corrected, never moved or deleted.
ALTER TABLE "DiplomaBonus"
  ADD CONSTRAINT "DiplomaBonus_higher" CHECK (education NOT IN ('below_secondary', 'secondary')),
  ADD CONSTRAINT "DiplomaBonus_document" CHECK (btrim("documentNumber") <> '' AND char_length("documentNumber") <= 120),
  ADD CONSTRAINT "DiplomaBonus_days" CHECK ("documentDate" <= ("recordedAt" AT TIME ZONE 'Asia/Jayapura')::date
    AND "countedFrom" <= ("recordedAt" AT TIME ZONE 'Asia/Jayapura')::date),
  ADD CONSTRAINT "DiplomaBonus_of_another" CHECK ("recordedById" <> "personId");
REVOKE UPDATE, DELETE ON "DiplomaBonus" FROM kinerja_app;
GRANT UPDATE (education, "countedFrom", "documentNumber", "documentDate", "recordedById", "recordedAt", version)
  ON "DiplomaBonus" TO kinerja_app;

CREATE FUNCTION guard_diploma_bonus() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT "employmentKind" FROM "Person" WHERE id = NEW."personId") <> 'pns' THEN
    RAISE EXCEPTION 'person % has no credit points', NEW."personId"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'DiplomaBonus_of_pns';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "DiplomaBonus_of_pns" BEFORE INSERT OR UPDATE ON "DiplomaBonus"
  FOR EACH ROW EXECUTE FUNCTION guard_diploma_bonus();

-- A scan belongs to one line, and whoever attached it had stored it.
ALTER TABLE "CreditDocument" ADD CONSTRAINT "CreditDocument_one" CHECK (num_nonnulls("creditId", "bonusId") = 1);
REVOKE UPDATE, DELETE ON "CreditDocument" FROM kinerja_app;
CREATE FUNCTION guard_credit_document() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "Evidence" e WHERE e.id = NEW."evidenceId" AND e.kind = 'file' AND e."ownerId" = NEW."attachedById") THEN
    RAISE EXCEPTION 'evidence % is not a file of who attaches it', NEW."evidenceId"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'CreditDocument_own_file';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "CreditDocument_own_file" BEFORE INSERT ON "CreditDocument"
  FOR EACH ROW EXECUTE FUNCTION guard_credit_document();
