// Keeps the registry of an earlier version as it is made by that version's own bundle: a case whose inquiry has gone out.
//
//   git worktree add /somewhere <commit of the version>, and in it: npm ci, npm run build
//   npx tsx test/flows/versions/record.ts 0.3.0 /somewhere/dist
//
// 0.1.0 is c17bc2f, 0.2.0 is b9ca58d, 0.3.0 is 7bf2416.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { checkScenario } from '../../../local/rehearse/scenario/readScenario';
import { startCity } from '../../../local/rehearse/start/startCity';
import { runSteps } from '../../../local/rehearse/steps/runSteps';
import { base, untilInquiry } from '../city';

const [version = '', dist = ''] = process.argv.slice(2);
const scenario = checkScenario({ ...base, steps: untilInquiry() });
const runtime = startCity(scenario, { dist });
for (const _ of runSteps(runtime, scenario)) {
  // Each step is done as it is drawn.
}
const text = JSON.stringify({ ...(runtime.snapshot() as object), executions: [] });
writeFileSync(join(__dirname, `${version}.json.gz`), gzipSync(text, { level: 9 }));
