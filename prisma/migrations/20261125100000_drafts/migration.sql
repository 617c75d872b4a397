-- CreateTable
CREATE TABLE "Draft" (
    "personId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "submissionKey" UUID NOT NULL,
    "revision" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "Draft_pkey" PRIMARY KEY ("personId","name")
);

-- CreateIndex
CREATE INDEX "Draft_personId_submissionKey_idx" ON "Draft"("personId", "submissionKey");

-- CreateIndex
CREATE INDEX "Draft_updatedAt_idx" ON "Draft"("updatedAt");

-- AddForeignKey
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Draft"
  ADD CONSTRAINT "Draft_name" CHECK (name ~ '^[a-z]+([.-][a-z]+)*(:[0-9a-z_-]{1,40})*$' AND length(name) <= 200),
  ADD CONSTRAINT "Draft_length" CHECK (length(body) <= 60000);
