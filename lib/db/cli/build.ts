import { runCommand, step } from "./steps";
import { build, needsBuild } from "./web";

runCommand(async () => {
  if (needsBuild()) await step("Building the app", build);
});
