-- CreateEnum
CREATE TYPE "ImportFormat" AS ENUM ('xlsx', 'csv');

-- CreateTable
CREATE TABLE "ImportFile" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "format" "ImportFormat" NOT NULL,
    "lines" JSONB NOT NULL,
    "rowCount" INTEGER NOT NULL,
    "uploadedById" UUID NOT NULL,
    "uploadedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "ImportFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportApplication" (
    "importId" UUID NOT NULL,
    "appliedById" UUID NOT NULL,
    "appliedAt" TIMESTAMPTZ NOT NULL,
    "counts" JSONB NOT NULL,

    CONSTRAINT "ImportApplication_pkey" PRIMARY KEY ("importId")
);

-- CreateIndex
CREATE INDEX "ImportFile_uploadedById_uploadedAt_idx" ON "ImportFile"("uploadedById", "uploadedAt");

-- AddForeignKey
ALTER TABLE "ImportFile" ADD CONSTRAINT "ImportFile_uploadedById_fkey" FOREIGN KEY ("uploadedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportApplication" ADD CONSTRAINT "ImportApplication_importId_fkey" FOREIGN KEY ("importId") REFERENCES "ImportFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ImportFile"
  ADD CONSTRAINT "ImportFile_sha256" CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "ImportFile_rows" CHECK (jsonb_typeof(lines) = 'array' AND "rowCount" = jsonb_array_length(lines));

-- What was brought and applied stays as it was.
REVOKE UPDATE, DELETE ON "ImportFile", "ImportApplication" FROM kinerja_app;
