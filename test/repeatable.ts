// Property tests look elsewhere at every run, but where a change is judged (CI) they are repeatable.
import * as fc from 'fast-check';

if (process.env.CI) fc.configureGlobal({ seed: 20260401 });
