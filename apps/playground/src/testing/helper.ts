// A helper for the tests of askHelpers(): answers with the double, as slowly as it is asked to.
import process from "node:process";
import { answerRequests } from "../helpers/answer-requests.ts";

await answerRequests<{ number: number; ms: number }, string, number>(
  async ({ number, ms }, onProgress) => {
    if (number === 13) throw new Error("not that one");
    if (number === 666) process.exit(1);
    onProgress(`has ${number}`);
    await new Promise((resolve) => setTimeout(resolve, ms));
    return 2 * number;
  },
);
