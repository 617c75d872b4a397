/** How people grow: their careers, what they learn in a year, the talent map, and one gap from its day to its end. */
import { clearStage, complaints, setStage } from "../stage";
import { readCareers } from "./career";
import { planLearning } from "./development";
import { closeAGap } from "./gap";
import { mapTalents } from "./talent";

jest.setTimeout(120_000);
beforeAll(setStage, 300_000);
afterAll(clearStage);

describe("a career", readCareers);
describe("a year of learning", planLearning);
describe("the talent map", mapTalents);
// Last: the story goes on for months.
describe("a gap that is closed", closeAGap);

test("no console complained but of pages that are not there any more", () =>
  expect(complaints().filter((line) => !line.includes("404"))).toEqual([]));
