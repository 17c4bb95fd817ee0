import { attacks, tries } from "./families.ts";
import { testAttacks } from "./test-attacks.ts";

testAttacks("default", attacks, tries);
