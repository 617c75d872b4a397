-- Whoever has seen enough of the first help says so once, and is not offered it again on any device.
ALTER TABLE "Account" ADD COLUMN "welcomeOver" BOOLEAN NOT NULL DEFAULT false;
